import { expect } from "vitest";
import { accountFor } from "#lib/corpus/accounting.ts";
import { blockSource, blockText } from "#lib/corpus/block.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";

/** For tests: kind and text of each block, of one set aside its rule and its source; fails where a word is lost. */
export function shapeOf({ blocks, text }: Pick<RawArticle, "blocks" | "text">): string[][] {
  const read = blocks.map((block) => (block.aside ? blockSource(block) : blockText(block)));
  expect(accountFor(text, read)).toBeNull();
  return blocks.map((block) =>
    block.aside ? [block.aside.rule, blockSource(block)] : [block.kind, blockText(block)],
  );
}
