import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import { PLAIN_REQUEST } from "#lib/search/plain-request.ts";
import { type SampleArticle, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { embedded } from "./embedded.ts";

/*
 * Scores computed by hand. BM25 gives a word that n of N texts have, tf times in a text whose length (in words) is r
 * times the mean: ln(1 + (N - n + 0.5) / (n + 0.5)) · 2.2 tf / (tf + 1.2 (1 - b + b r)). With tf = 1 and r = 1 the second
 * factor is 1. An article gets it for its whole text (b 0.65) and by half again for its best part (b 0.75).
 */
const bm25 = (tf: number, r: number, b: number) => (2.2 * tf) / (tf + 1.2 * (1 - b + b * r));
const whole = (tf: number, r: number) => bm25(tf, r, 0.65);
const part = (tf: number, r: number) => 0.5 * bm25(tf, r, 0.75);

describe("ranking of articles", () => {
  it("adds up the scores of the words, and does not multiply by their number", async () => {
    const found = await ranked("peace talks doha", [
      article("News", "peace w1 w2 w3 talks"),
      article("News", "doha w1 w2 w3 w4"), // a rare word is worth more than two frequent ones, less than twice two
      article("News", "peace w1 w2 w3 talks"),
      article("News", "peace w1 w2 w3 talks"),
    ]);
    const two = 1.5 * 2 * Math.log(10 / 7);
    expectScores(found, [
      [1, 1.5 * Math.log(10 / 3)],
      [0, two],
      [2, two],
      [3, two],
    ]);
  });

  it("adds nothing just for having a word", async () => {
    const filler = Array.from({ length: 17 }, (_, at) => `w${at}`).join(" ");
    const found = await ranked("peace talks", [
      article("News", `peace ${filler} talks`), // 19 words and a title: two mentions in passing
      article("News", "peace peace w1 w2"), // 4
      article("News", "talks w1 w2 w3 w4"), // 5
    ]);
    const idf = Math.log(1.6);
    const [length, partLength] = [31 / 3, 28 / 3];
    expectScores(found, [
      [1, idf * (whole(2, 5 / length) + part(2, 4 / partLength))],
      [0, 2 * idf * (whole(1, 20 / length) + part(1, 19 / partLength))],
      [2, idf * (whole(1, 6 / length) + part(1, 5 / partLength))],
    ]);
  });

  it("lets a title count for more than many mentions in the text", async () => {
    const others = Array.from({ length: 4 }, () => article("News", "w1 w2 w3"));
    const found = await ranked("doha", [
      article("News", "doha w1 w2"),
      article("Doha", "w1 w2 w3"),
      article("Doha", "w1 w2 w3"),
      article("News", "doha doha doha doha doha doha doha doha w1 w2"),
      ...others,
    ]);
    const idf = Math.log(2);
    const [length, partLength] = [39 / 8, 31 / 8];
    const titled = idf * (whole(1, 4 / length) + part(1, 1 / partLength)) + 0.5 * Math.log(3.6);
    expectScores(found, [
      [1, titled],
      [2, titled],
      [3, idf * (whole(8, 11 / length) + part(8, 10 / partLength))],
      [0, idf * (whole(1, 4 / length) + part(1, 3 / partLength))],
    ]);
  });

  it("puts an article in one part of which the words meet before one that has them far apart", async () => {
    const found = await ranked("peace doha", [
      article("News", "peace w1 w2 w3 w4", "doha w1 w2 w3 w4"),
      article("News", "peace w1 w2 w3 doha", "w4 w1 w2 w3 w4"),
    ]);
    const idf = Math.log(1.2);
    expectScores(found, [
      [1, idf * (2 + 2 * 0.5)],
      [0, idf * (2 + 0.5)],
    ]);
  });

  it("adds a pair's score, as rare as its rarer word, where two words stand close in the order typed, in any form", async () => {
    const found = await ranked("peace talks", [
      article("News", "peace w1 w2 w3 talks"),
      article("News", "w1 peace w2 w3 talk"),
      article("News", "talks peace w1 w2 w3"),
    ]);
    const words = 1.5 * 2 * Math.log(8 / 7);
    expectScores(found, [
      [1, words + 0.45 * Math.log(8 / 7)],
      [0, words],
      [2, words],
    ]);
  });

  it("multiplies what a word adds by its weight, and a pair by the smaller one", async () => {
    const found = await ranked("peace^3 talks^2", [article("News", "peace talks w1 w2")]);
    expectScores(found, [[0, Math.log(4 / 3) * (1.5 * (3 + 2) + 0.45 * 2)]]);
  });

  it("scores what was removed only where the query reaches for it, and by half", async () => {
    const samples = [{ ...article("News", "w1 w2"), removed: ["talks w3"] }, article("News", "w1 w2")];
    expect(await ranked("talks", samples)).toEqual([]);
    expectScores(await ranked("talks in:removed", samples), [[0, 0.5 * Math.log(2)]]);
  });

  it("explains a score by parts that add up to it", async () => {
    const samples = [{ ...article("Doha talks", "Talks of peace", "peace talks"), removed: ["Talks"] }];
    const asked = "peace talks in:title in:text in:removed";
    const [first] = await ranked(asked, samples, true);
    const parts = first?.explanation ?? [];
    expect(parts.map(({ text, where, occurrences }) => [text, where, occurrences])).toEqual([
      ["peace", "text", 2],
      ["talks", "title", 1],
      ["talks", "text", 2],
      ["talks", "removed", 1],
      ["peace talks", "pair", 1],
    ]);
    expect(parts.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(first?.score ?? 0, 12);
    expect((await ranked(asked, samples))[0]).not.toHaveProperty("explanation");
  });
});

describe("ranking of paragraphs", () => {
  it("puts a text that has the word twice before a short line that has it once", async () => {
    const text = "prisoners and prisoners w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12"; // 15 words, 8.5 the mean
    const [first] = await ranked("prisoners", [article("News", "Prisoners out", text)]);
    const idf = Math.log(1.2);
    expectScores(
      (first?.paragraphs ?? []).map(({ paragraph, score }) => ({ article: paragraph, score })),
      [
        [1, idf * bm25(2, 15 / 8.5, 0.4)],
        [0, idf * bm25(1, 2 / 8.5, 0.4)],
      ],
    );
  });
});

const article = (title: string, ...paragraphs: string[]): SampleArticle => ({
  title,
  authors: [],
  date: null,
  paragraphs,
});

async function ranked(text: string, samples: readonly SampleArticle[], explain = false) {
  const { matches } = await withTemporaryArchive(samples, embedded, (_, engine) =>
    engine.find({ ...PLAIN_REQUEST, query: parse(text).query, match: "any", explain }),
  );
  return matches;
}

function expectScores(
  found: readonly { article: number; score: number }[],
  expected: readonly (readonly [ordinal: number, score: number])[],
): void {
  expect(found.map(({ article: ordinal }) => ordinal)).toEqual(expected.map(([ordinal]) => ordinal));
  for (const [at, [, score]] of expected.entries()) expect(found[at]?.score).toBeCloseTo(score, 6);
}
