import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeOccurrences } from "./merge-occurrences.ts";
import { OccurrenceList, type Occurrences } from "./occurrences.ts";
import { spansOf } from "./phrase-occurrences.ts";

const UNITS = 6;
type Place = readonly [unit: number, position: number, span: number];

/** Places of words, each token taken by one of them, and of rows of words, which may stand anywhere. */
const places = fc.record({
  words: fc.uniqueArray(fc.tuple(fc.nat(UNITS - 1), fc.nat(9), fc.nat(15)), {
    selector: ([unit, position]) => unit * 10 + position,
  }),
  rows: fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(9), fc.integer({ min: 2, max: 3 })), { maxLength: 6 }),
});

describe("merging occurrences", () => {
  it("gives every occurrence of any once, in order, of few lists and of many", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(2, 16), ({ words, rows }, lists) => {
        const ofList = (list: number) =>
          words.flatMap(([unit, position, at]): Place[] =>
            at % lists === list ? [[unit, position, 1]] : [],
          );
        const all = [...Array.from({ length: lists }, (_, list) => ofList(list)), rows, rows.slice(0, 2)];
        const merged = mergeOccurrences(all.map(listOf), UNITS);
        expect(placesOf(merged)).toEqual(sorted([...all.slice(0, lists).flat(), ...rows]));
      }),
    );
  });

  it("keeps no more memory than the merged ones take", () => {
    const all = Array.from({ length: 16 }, (_, list) => listOf([[list % UNITS, list, 1]]));
    const { units, starts, positions } = mergeOccurrences(all, UNITS);
    for (const numbers of [units, starts, positions]) {
      expect(numbers.buffer.byteLength).toBe(numbers.byteLength);
    }
  });
});

function sorted(list: readonly Place[]): Place[] {
  const distinct = new Map(list.map((place) => [String(place), place]));
  return [...distinct.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

function listOf(list: readonly Place[]): Occurrences {
  const occurrences = new OccurrenceList();
  for (const [unit, position, span] of sorted(list)) occurrences.add(unit, position, span);
  return occurrences.done();
}

function placesOf(occurrences: Occurrences): Place[] {
  return Array.from(occurrences.units).flatMap((unit, place) =>
    spansOf(occurrences, place).map(([start, end]): Place => [unit, start, end - start]),
  );
}
