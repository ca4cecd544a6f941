import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packStrings, SortedStrings, sortByBytes } from "./sorted-strings.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "京", "都", "\u{1D49C}"), maxLength: 4 });
const words = fc.uniqueArray(word, { maxLength: 60 });
const pack = (texts: readonly string[]) => new SortedStrings(packStrings(sortByBytes(texts)));

describe("sorted strings", () => {
  it("finds each of its strings and no other", () => {
    fc.assert(
      fc.property(words, word, (texts, other) => {
        const strings = pack(texts);
        for (const text of texts) expect(strings.at(strings.find(text) ?? -1)).toBe(text);
        expect(strings.find(other) !== undefined).toBe(texts.includes(other));
      }),
    );
  });

  it("finds those that begin with a text", () => {
    fc.assert(
      fc.property(
        words,
        word.filter((text) => text !== ""),
        (texts, part) => {
          const strings = pack(texts);
          const [from, to] = strings.withPrefix(part);
          const beginning = Array.from({ length: to - from }, (_, at) => strings.at(from + at));
          expect(beginning.sort()).toEqual(texts.filter((text) => text.startsWith(part)).sort());
        },
      ),
    );
  });

  it("goes through any range of them in order", () => {
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (texts, from, count) => {
        const strings = pack(texts);
        const to = Math.min(texts.length, from + count);
        const visited: string[] = [];
        for (const [ordinal, text] of strings.range(from, to)) {
          visited.push(text);
          expect(strings.at(ordinal)).toBe(text);
          strings.at(0); // looking elsewhere meanwhile does no harm
        }
        expect(visited).toEqual(sortByBytes(texts).slice(from, Math.max(from, to)));
      }),
    );
  });
});
