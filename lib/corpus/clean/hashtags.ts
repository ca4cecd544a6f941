import type { BlockRule } from "./rule.ts";

const HASHTAG = /^#[\p{L}\p{N}_-]*\p{L}[\p{L}\p{M}\p{N}_-]*,?$/u;

/** A line of hashtags. */
export const hashtags: BlockRule = {
  name: "hashtags",
  why: "This line holds hashtags only.",
  matches: (block, text) =>
    block.kind === "text" && text.startsWith("#") && text.split(" ").every((word) => HASHTAG.test(word)),
};
