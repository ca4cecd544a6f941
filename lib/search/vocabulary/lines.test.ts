import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines, printLines } from "./lines.ts";

const line = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😀"), maxLength: 5 });
const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));

describe("Lines", () => {
  it("are what was printed, in any order", () => {
    fc.assert(
      fc.property(fc.array(line), (texts) => {
        const lines = new Lines(printLines(texts));
        expect(lines.all()).toEqual(texts);
        expect([lines.count, lines.at(texts.length)]).toEqual([texts.length, ""]);
      }),
    );
  });

  it("are found by the whole and by their beginning where they are sorted", () => {
    fc.assert(
      fc.property(fc.uniqueArray(line), line, (texts, asked) => {
        const sorted = [...texts].sort(byCode);
        const lines = new Lines(printLines(sorted));
        expect(lines.find(asked)).toBe(sorted.includes(asked) ? sorted.indexOf(asked) : null);
        const found = sorted.slice(lines.lowerBound(asked), lines.endOf(asked));
        expect(found).toEqual(sorted.filter((one) => one.startsWith(asked)));
      }),
    );
  });

  it("are found by the beginnings of their words", () => {
    fc.assert(
      fc.property(fc.array(line), line, (texts, asked) => {
        const expected = [...texts.keys()].filter((at) => {
          const text = texts[at] ?? "";
          return text.startsWith(asked) || text.includes(` ${asked}`);
        });
        expect([...new Lines(printLines(texts)).withWordsFrom(asked)]).toEqual(expected);
      }),
    );
    expect([...new Lines("a\nb\n").withWordsFrom("a\nb")]).toEqual([]);
  });
});
