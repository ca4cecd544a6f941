import { expect, it } from "vitest";
import { OccurrenceCache } from "./occurrence-cache.ts";
import { NOWHERE, OccurrenceList, type Occurrences } from "./occurrences.ts";

const occurrences = (units: number): Occurrences => ({
  units: new Uint32Array(units),
  starts: new Uint32Array(units + 1),
  positions: new Uint32Array(0),
  spans: null,
});

it("remembers what was used last, as far as there is room", () => {
  const cache = new OccurrenceCache();
  const found: string[] = [];
  const ask = (key: string, units: number) =>
    cache.get(key, () => {
      found.push(key);
      return occurrences(units);
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) ask(key, key === "c" ? 2_000_000 : 1_000_000);
  expect(found).toEqual(["a", "b", "c", "b"]);
  expect(ask("huge", 9_000_000).units).toHaveLength(9_000_000);
  ask("a", 1);
  expect(found).toEqual(["a", "b", "c", "b", "huge", "a"]);
});

it("remembers so many words, even if they stand nowhere", () => {
  const cache = new OccurrenceCache();
  const found: string[] = [];
  const ask = (key: string) =>
    cache.get(key, () => {
      found.push(key);
      return NOWHERE;
    });
  for (let word = 0; word < 2_000; word++) ask(`word ${word}`);
  for (const key of ["word 0", "another", "word 0", "word 1"]) ask(key);
  expect(found.slice(2_000)).toEqual(["another", "word 1"]);
});

it("has one entry for all that stands nowhere", () => {
  expect(new OccurrenceList().done()).toBe(NOWHERE);
});
