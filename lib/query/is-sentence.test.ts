import { describe, expect, it } from "vitest";
import { isSentence } from "./is-sentence.ts";
import { parse } from "./parse.ts";

describe("isSentence", () => {
  it.each([
    "who killed Rabbani",
    "How did Mullah Omar die?",
    "was Rabbani murdered",
    "Taliban office Doha flag plaque",
    "US-backed government prisoner exchange",
    "和平谈判代表团抵达多哈",
  ])("takes %j for a sentence", (text) => {
    expect(isSentence(parse(text).query)).toBe(true);
  });

  it.each([
    "",
    "Rabbani",
    "fall of Kabul",
    "the bomb in the turban",
    "US-backed prisoner exchange",
    "peace peace peace peace peace",
    "WHO vaccine",
    '"who did it" Kabul',
    "+Taliban +office +Doha +flag +plaque",
    "和平谈判代表",
  ])("takes %j for keywords", (text) => {
    expect(isSentence(parse(text).query)).toBe(false);
  });
});
