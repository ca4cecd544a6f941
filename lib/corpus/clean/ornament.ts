import { hasWord } from "#lib/corpus/sentence.ts";
import type { BlockRule } from "./rule.ts";

/** Rows of stars, rules and other blocks without a letter or a digit. */
export const ornament: BlockRule = {
  name: "ornament",
  why: "This block has neither a letter nor a digit.",
  matches: (block, text) =>
    block.kind !== "markup" && !hasWord(text) && block.lines.every((line) => line.cuts.length === 0),
};
