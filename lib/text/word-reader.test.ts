import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokenize.ts";
import { WordReader } from "./word-reader.ts";

function wordsOf(text: string): { term: string | undefined; range: number[] }[] {
  const reader = new WordReader();
  const words: { term: string | undefined; range: number[] }[] = [];
  reader.read(text, (form, _, start, end) => {
    words.push({ term: reader.terms[reader.termOfForm[form] ?? -1], range: [start, end] });
  });
  return words;
}

const SIGNS = " \nabUS159.,'’`-/()_\"é\u0301\u00AD\u00A0阿½٣;";

describe("WordReader", () => {
  it.each([
    "The U.S. and the U.S., 5,000 men; 38.4 per cent (8,2020) of 3.",
    "don’t, Karzai's and l'accord, “US-backed” `quoted` x² a.b 1.a a1.5",
    "阿富汗战争 is war.\nso\u00ADft\u00A0hyphen ½ ﬁne É e\u0301 e.\u0301",
    "a.\u0301b c, d,\u200De 5,\u0301000 ...x... (y) _z_ #tag @name $5 100% a/b c_d",
  ])("finds the words that tokenize does in %j", (text) => {
    expect(wordsOf(text)).toEqual(tokenize(text).map(({ term, range }) => ({ term, range: [...range] })));
  });

  it("finds the words that tokenize does in any text", () => {
    const sign = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...SIGNS.split("")) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = signs.join("");
        expect(wordsOf(text)).toEqual(tokenize(text).map(({ term, range }) => ({ term, range: [...range] })));
      }),
      { numRuns: 1000 },
    );
  });
});
