import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { LetterSketches } from "./letter-sketch.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "京", "\u{1D49C}"), maxLength: 6 });
const near = (words: readonly string[], asked: string, edits: number) => [
  ...new LetterSketches(words.length, (at) => words[at] ?? "").near(asked, edits),
];

it("leaves out no word within the edits", () => {
  fc.assert(
    fc.property(fc.array(word), word, fc.constantFrom(0, 1, 2), (words, asked, edits) => {
      const like = words.flatMap((one, at) => (editDistance(one, asked, edits) <= edits ? [at] : []));
      expect(near(words, asked, edits)).toEqual(expect.arrayContaining(like));
    }),
    { numRuns: 500 },
  );
});

it("leaves out words of other letters or another length, in code points", () => {
  expect(near(["talk", "talks", "walked", "peel"], "talk", 1)).toEqual([0, 1]);
  expect(near(["\u{1D49C}\u{1D49D}", "\u{1D49C}\u{1D49D}\u{1D49E}"], "\u{1D49C}\u{1D49D}", 0)).toEqual([0]);
});
