import { expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import { positiveLeaves } from "#lib/query/wanted.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { occurrencesOf } from "./occurrences.ts";

function placesOf(text: string, query: string): number[] {
  const [leaf] = positiveLeaves(parse(query).query);
  const found = leaf ? occurrencesOf(leaf, tokenize(text), "en") : [];
  return [...new Set(found.flat().map(([first]) => first))].sort((a, b) => a - b);
}

it("finds every place on which terms stand close enough, whichever of the same terms is where", () => {
  expect(placesOf("peace and war and peace and peace", '"peace peace"~1')).toEqual([4, 6]);
  expect(placesOf("peace and war and peace and peace", '"peace peace peace"~4')).toEqual([0, 4, 6]);
  expect(placesOf("peace and war", '"peace peace"~9')).toEqual([]);
});

it("takes phrases of terms that stand many times over", () => {
  const word = "สันติภาพ";
  const text = Array(9).fill(word).join(" ");
  const phrase = `"${word} ${word} ${word}"~9`;
  expect(placesOf(text, phrase)).toHaveLength(tokenize(text).length);
  expect(placesOf(text, `${phrase} NEAR/3 ${phrase} NEAR "${word}"`).length).toBeGreaterThan(0);
});
