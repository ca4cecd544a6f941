import { expect, it } from "vitest";
import { totalsLine } from "./totals-line.ts";

const total = (articles: number, complete: number, paragraphs: number) => ({
  articles,
  complete,
  paragraphs,
});

it.each([
  [total(0, 0, 0), "Nothing found."],
  [total(1, 1, 1), "1 matching paragraph in 1 article."],
  [total(1200, 1, 3000), "3,000 matching paragraphs in 1,200 articles, of which 1 has every word."],
  [total(2, 0, 3), "3 matching paragraphs in 2 articles, of which none has every word."],
])("tells %j in a sentence", (found, line) => {
  expect(totalsLine({ total: found, isBrowsing: false, copies: 0 })).toBe(line);
});

it.each([
  [total(0, 0, 0), "Nothing found in the time allowed."],
  [total(2, 2, 3), "At least 3 matching paragraphs in at least 2 articles."],
  [
    total(3, 2, 3),
    "At least 3 matching paragraphs in at least 3 articles, of which at least 2 have every word.",
  ],
  [
    total(3, 0, 3),
    "At least 3 matching paragraphs in at least 3 articles, of which none so far has every word.",
  ],
])("tells %j of a search that was stopped as the least there is", (found, line) => {
  expect(totalsLine({ total: found, isBrowsing: false, copies: 0, partial: true })).toBe(line);
});

it("counts articles alone where they are browsed", () => {
  expect(totalsLine({ total: total(16, 16, 167), isBrowsing: true, copies: 0 })).toBe("16 articles.");
});

it("tells of copies", () => {
  const line = (copies: number) => totalsLine({ total: total(3, 3, 3), isBrowsing: false, copies });
  expect(line(1)).toBe(
    "3 matching paragraphs in 3 articles. 1 article is a copy of another one, and listed there.",
  );
  expect(line(2)).toMatch(/\. 2 articles are copies of others, and listed there\.$/);
});
