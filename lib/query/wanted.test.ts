import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import type { TextNode } from "./query.ts";
import { hasText, positiveLeaves, reachOf, wantedLeaves, wantedWords } from "./wanted.ts";

const typed = (leaves: readonly TextNode[]) => leaves.map(({ text }) => text);

describe("wanted", () => {
  it.each([
    ["who doha", ["who", "doha"], ["doha"], ["doha"]],
    ["who is it", ["who", "is", "it"], ["who", "is", "it"], ["who", "is", "it"]],
    ["the WHO", ["the", "WHO"], ["WHO"], ["WHO"]],
    ['the "of it"', ["the", "of it"], ["of it"], []],
    ["the +of", ["the", "of"], ["the", "of"], ["the"]],
    ["the =of", ["the", "of"], ["of"], ["of"]],
    ["the of* it~", ["the", "of*", "it"], ["of*", "it"], ["of*", "it"]],
    ["the a NEAR it", ["the", "a NEAR it"], ["a NEAR it"], []],
    ["talks -doha", ["talks"], ["talks"], ["talks"]],
    ["a (b OR c -d)", ["a", "b", "c"], ["b", "c"], []],
    ["x OR NOT (y OR NOT z)", ["x"], ["x"], []],
    ["the author:x", ["the"], ["the"], ["the"]],
    ["title:doha talks", ["title:doha", "talks"], ["title:doha", "talks"], ["talks"]],
    ["-doha", [], [], []],
  ])("finds the leaves of %j", (text, positive, wanted, words) => {
    const { query } = parse(text);
    expect(typed(positiveLeaves(query))).toEqual(positive);
    expect(typed(wantedLeaves(query))).toEqual(wanted);
    expect(typed(wantedWords(query))).toEqual(words);
  });

  it.each([
    ["doha", [["title", "text"]]],
    ["title:doha talks", [["title"], ["title", "text"]]],
    ["title:doha talks in:removed", [["title"], ["removed"]]],
  ])("knows where the leaves of %j are looked for", (text, reaches) => {
    const { query } = parse(text);
    expect(positiveLeaves(query).map((leaf) => reachOf(leaf, query))).toEqual(reaches);
  });

  it.each([
    ["author:x OR year:2012", false],
    ["author:x OR a", true],
    ["-(year:2012 a)", true],
    ["-(year:2012 -author:x)", false],
    ["a NEAR b", true],
  ])("knows whether text is looked for in %j: %s", (text, expected) => {
    expect(parse(text).query.clauses.some(({ node }) => hasText(node))).toBe(expected);
  });
});
