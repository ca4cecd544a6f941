import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Range } from "./range.ts";
import { slopSpans, withinSlop } from "./within-slop.ts";

describe("withinSlop", () => {
  it.each([
    ["in a row", [[3], [4]], 0, [3, 4]],
    ["in any order", [[4], [3]], 0, [3, 4]],
    ["with others among them", [[3], [6]], 2, [3, 6]],
    ["too far", [[3], [6]], 1, []],
    ["a term repeated needs two places", [[3], [3]], 5, []],
    [
      "a term repeated",
      [
        [3, 5],
        [3, 5],
      ],
      1,
      [3, 5],
    ],
    ["places that lead nowhere", [[0, 20, 40], [21]], 3, [20, 21]],
    ["all in reach", [[0, 2, 4], [3]], 2, [0, 2, 3, 4]],
    ["a term that is not there", [[3], []], 9, []],
    ["two terms that are not there", [[3], [], []], 9, []],
    ["one term", [[3, 9]], 0, [3, 9]],
    ["no term", [], 5, []],
  ])("%s", (_, positions, slop, expected) => {
    expect(withinSlop(positions, slop)).toEqual(expected);
  });

  it("gives the positions of all choices, and slopSpans their ends", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    const phrase = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, phrase, fc.nat(6), (words, terms, slop) => {
        const positions = terms.map((term) => words.flatMap((word, index) => (word === term ? [index] : [])));
        const all = choices(positions).filter((choice) => extra(choice) <= slop);
        expect(withinSlop(positions, slop)).toEqual([...new Set(all.flat())].sort((a, b) => a - b));
        const spans = all.map((choice): Range => [Math.min(...choice), Math.max(...choice) + 1]);
        expect(new Set(slopSpans(positions, slop).map(String))).toEqual(new Set(spans.map(String)));
      }),
      { numRuns: 1000 },
    );
  });
});

function choices(positions: readonly (readonly number[])[]): number[][] {
  return positions.reduce<number[][]>(
    (known, list) =>
      known.flatMap((choice) => list.filter((one) => !choice.includes(one)).map((one) => [...choice, one])),
    [[]],
  );
}

const extra = (choice: readonly number[]) => Math.max(...choice) - Math.min(...choice) + 1 - choice.length;
