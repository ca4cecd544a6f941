import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignWords } from "./align-words.ts";
import { Numbers } from "./numbers.ts";
import { readWords, weigh } from "./quotation.ts";

/** The words of the best stretch, in both texts. */
function aligned(quote: string, source: string) {
  const numbers = new Numbers();
  const [one, other] = [readWords(quote, numbers), readWords(source, numbers)];
  const found = alignWords(one, [0, one.terms.length], other, [0, other.terms.length]);
  return (
    found && {
      quoted: one.terms.slice(...found.quoted).join(" "),
      source: other.terms.slice(...found.source).join(" "),
      matched: found.matched,
      score: found.score,
    }
  );
}

describe("The best stretch", () => {
  test("is the same words in a row", () => {
    expect(aligned("he said lamp tide pier today", "old lamp tide pier new")).toEqual({
      quoted: "lamp tide pier",
      source: "lamp tide pier",
      matched: 9,
      score: 9,
    });
  });

  test("goes on over a word that is another, left out or put in", () => {
    const source = "lamp tide pier harbour buoy";
    expect(aligned("lamp tide quay harbour buoy", source)).toMatchObject({ source, matched: 12, score: 10 });
    expect(aligned("lamp tide harbour buoy", source)).toMatchObject({ source, matched: 12, score: 11 });
    expect(aligned("lamp tide pier green harbour buoy", source)).toMatchObject({
      source,
      matched: 15,
      score: 14,
    });
  });

  test("does not go on over more than that", () => {
    expect(aligned("lamp tide", "lamp a b c d e f tide")).toMatchObject({ matched: 3 });
  });

  test("is none where no word is the same", () => {
    expect(aligned("lamp", "tide")).toBeNull();
    expect(aligned("", "tide")).toBeNull();
  });

  test("within a part of the text only", () => {
    const numbers = new Numbers();
    const [quote, source] = [readWords("pier", numbers), readWords("pier lamp pier", numbers)];
    expect(alignWords(quote, [0, 1], source, [1, 3])?.source).toEqual([2, 3]);
  });
});

describe("Whatever the texts", () => {
  const words = fc
    .array(fc.constantFrom("lamp", "tide", "pier", "the", "of", "buoy"), { maxLength: 12 })
    .map((list) => list.join(" "));

  test("what stands in both is found whole, and no score is more than what is the same", () => {
    fc.assert(
      fc.property(words, words, words, (quote, before, after) => {
        const found = aligned(quote, `${before} ${quote} ${after}`);
        const own = readWords(quote, new Numbers());
        expect(found?.score ?? 0).toBe(weigh(own, [0, own.terms.length]));
      }),
    );
  });

  test("the same is found from either side", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(aligned(one, other)?.score).toBe(aligned(other, one)?.score);
        const { matched = 0, score = 0 } = aligned(one, other) ?? {};
        expect(matched).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
