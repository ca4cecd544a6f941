import { hasWord } from "#lib/corpus/sentence.ts";
import { type BlockRule, WHY_CUT } from "./rule.ts";

/** Blocks of html, link definitions and the like. */
export const markup: BlockRule = {
  name: "markup",
  why: WHY_CUT.markup ?? "",
  matches: (block, text) => block.kind === "markup" || (!hasWord(text) && !isImage(block)),
};

/** Blocks that hold nothing but images. */
export const image: BlockRule = {
  name: "image",
  why: WHY_CUT.image ?? "",
  matches: (block, text) => block.kind !== "markup" && !hasWord(text) && isImage(block),
};

function isImage(block: Parameters<BlockRule["matches"]>[0]): boolean {
  return block.lines.some((line) => line.cuts.some((cut) => cut.rule === "image"));
}
