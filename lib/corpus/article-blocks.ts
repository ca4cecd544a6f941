import type { Block } from "./block.ts";
import type { RawArticle } from "./formats/raw-article.ts";
import { frontMatterMetadata } from "./front-matter-metadata.ts";
import type { GivenMetadata } from "./metadata.ts";
import { withoutOwnersLines } from "./owners-lines.ts";
import type { ImportSettings } from "./settings.ts";
import type { Found } from "./survey/found.ts";
import { withoutFurniture } from "./survey/without-furniture.ts";

/** The blocks of an article, with the lines set aside that the owner names, or that stand in many files. */
export function articleBlocks(
  raw: RawArticle,
  given: GivenMetadata,
  { boilerplate }: ImportSettings,
  found: Found,
): readonly Block[] {
  const sources = [given, frontMatterMetadata(raw.frontMatter, []), raw.named ?? {}];
  const hasTitle = sources.some(({ title, isHint }) => title !== undefined && !isHint);
  return withoutFurniture(withoutOwnersLines(raw.blocks, boilerplate), found, hasTitle);
}
