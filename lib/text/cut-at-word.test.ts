import { expect, it } from "vitest";
import { cutAtWord } from "./cut-at-word.ts";

it.each([
  ["leaves a short text as it is", "some words", 20, "some words"],
  ["cuts between words", "some more words", 11, "some more…"],
  ["cuts in a word where none ends before", "x 北京大学北京大学", 6, "x 北京大学…"],
  ["cuts no sign in two", `${"x".repeat(9)}𝒜𝒜`, 10, `${"x".repeat(9)}…`],
])("%s", (_, text, length, cut) => {
  expect(cutAtWord(text, length)).toBe(cut);
});
