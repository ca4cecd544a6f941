import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import { type SampleArticle, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { embedded } from "./embedded.ts";

/*
 * Scores computed by hand. BM25 gives a word that n of N texts have, tf times in a text whose length (different words)
 * is r times the mean: ln(1 + (N - n + 0.5) / (n + 0.5)) · 2.2 tf / (tf + 1.2 (1 - b + b r)), b being 0.75 for articles
 * and 0.4 for paragraphs. With tf = 1 and r = 1 the second factor is 1.
 */

describe("ranking of articles", () => {
  it("adds up the scores of the words, and does not multiply by their number", async () => {
    const found = await ranked("peace talks doha", [
      article("News", "peace talks w1 w2"),
      article("News", "doha w1 w2 w3"), // a rare word is worth more than two frequent ones, less than twice two
      article("News", "peace talks w1 w2"),
      article("News", "peace talks w1 w2"),
    ]);
    const two = 2 * Math.log(10 / 7);
    expectScores(found, [
      [1, Math.log(10 / 3)],
      [0, two],
      [2, two],
      [3, two],
    ]);
  });

  it("adds nothing just for having a word", async () => {
    const filler = Array.from({ length: 17 }, (_, at) => `w${at}`).join(" ");
    const found = await ranked("peace talks", [
      article("News", `peace talks ${filler}`), // 20 different words: two mentions in passing
      article("News", "peace peace w1 w2"), // 4
      article("News", "talks w1 w2 w3 w4"), // 6
    ]);
    const idf = Math.log(1.6);
    expectScores(found, [
      [1, (idf * 4.4) / (2 + 1.2 * (0.25 + 0.75 * 0.4))],
      [0, (2 * idf * 2.2) / (1 + 1.2 * (0.25 + 0.75 * 2))],
      [2, (idf * 2.2) / (1 + 1.2 * (0.25 + 0.75 * 0.6))],
    ]);
  });

  it("lets a title count for more than one mention in the text, and for less than eight", async () => {
    const others = Array.from({ length: 4 }, () => article("News", "w1 w2 w3"));
    const found = await ranked("doha", [
      article("News", "doha w1 w2"),
      article("Doha", "w1 w2 w3"),
      article("Doha", "w1 w2 w3"),
      article("News", "doha doha doha doha doha doha doha doha w1 w2"),
      ...others,
    ]);
    const titled = Math.log(2) + 0.4 * Math.log(3.6);
    expectScores(found, [
      [3, (Math.log(2) * 2.2 * 8) / 9.2],
      [1, titled],
      [2, titled],
      [0, Math.log(2)],
    ]);
  });
});

describe("ranking of paragraphs", () => {
  it("puts a text that has the word twice before a short line that has it once", async () => {
    const text = "prisoners and prisoners w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12"; // 14 different words, 8 the mean
    const [first] = await ranked("prisoners", [article("News", "Prisoners out", text)]);
    const idf = Math.log(1.2);
    expectScores(
      (first?.paragraphs ?? []).map(({ paragraph, score }) => ({ article: paragraph, score })),
      [
        [1, (idf * 4.4) / (2 + 1.2 * (0.6 + 0.4 * 1.75))],
        [0, (idf * 2.2) / (1 + 1.2 * (0.6 + 0.4 * 0.25))],
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

async function ranked(text: string, samples: readonly SampleArticle[]) {
  const { matches } = await withTemporaryArchive(samples, embedded, (_, engine) =>
    engine.find({
      query: parse(text).query,
      filters: { authors: [], years: [] },
      sort: "relevance",
      match: "any",
      offset: 0,
      limit: 10,
      passages: 3,
      expand: null,
    }),
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
