import fc from "fast-check";
import { expect, it } from "vitest";
import { HashCounts } from "./hash-counts.ts";
import { hashWord, sketchedWords, sketchWords } from "./word-sketch.ts";

it("counts as a Map does, however many there are", () => {
  const numbers = fc.array(fc.oneof(fc.nat(50), fc.maxSafeNat()), { maxLength: 9000, size: "max" });
  fc.assert(
    fc.property(numbers, fc.maxSafeNat(), (list, other) => {
      const [counts, known] = [new HashCounts(), new Map<number, number>()];
      for (const one of list) {
        counts.add(one);
        known.set(one, (known.get(one) ?? 0) + 1);
      }
      for (const one of [...list, other]) expect(counts.of(one)).toBe(known.get(one) ?? 0);
    }),
    { numRuns: 20 },
  );
});

it("knows the words of a text by their sketch, whole and in their parts", () => {
  const words = new Set(
    sketchedWords(sketchWords(["A long-term Plan, and xylo-phone"], new Set(["xylo-phone"]))),
  );
  for (const word of ["long-term", "term"]) expect(words.has(hashWord(word))).toBe(word === "long-term");
  expect(words.has(hashWord("xylo-phone"))).toBe(false);
  expect(words.size).toBe(1);
});

it("gives no two words of a large list one number", () => {
  const list = Array.from({ length: 200_000 }, (_, at) => `word${at.toString(36)}`);
  expect(new Set(list.map(hashWord)).size).toBe(list.length);
});
