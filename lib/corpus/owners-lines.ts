import { globTest } from "#lib/text/glob.ts";
import type { Block } from "./block.ts";
import { partLines } from "./part-lines.ts";
import type { ImportSettings } from "./settings.ts";
import { collapse } from "./white-space.ts";

const ASIDE = {
  rule: "owner’s rule",
  why: "The settings file of the archive names this line as no part of any article.",
} as const;

/** The blocks with the lines set aside that the owner's settings name. */
export function withoutOwnersLines(
  blocks: readonly Block[],
  { lines, patterns }: ImportSettings["boilerplate"],
): readonly Block[] {
  if (lines.length === 0 && patterns.length === 0) return blocks;
  const literal = new Set(lines.map(normal));
  const tests = patterns.map((pattern) => globTest(normal(pattern)));
  const isOwners = (text: string) => literal.has(normal(text)) || tests.some((test) => test(normal(text)));
  return blocks.flatMap((block) => partLines(block, ({ text }) => isOwners(text), ASIDE));
}

const normal = (text: string): string => collapse(text).toLowerCase();
