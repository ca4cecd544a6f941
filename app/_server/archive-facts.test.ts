import { expect, it } from "vitest";
import { archiveFacts } from "./archive-facts.ts";

const article = (date: string | null, language: string, ...authors: string[]) => ({
  date,
  language,
  authors,
});

it("tells authors, years and languages", () => {
  const articles = [
    article("2012-01-04", "en", "Ann", "Bob"),
    article("1999", "de", "Bob"),
    article("2021-05", "en"),
    article(null, "no language", "Ann"),
  ];
  expect(archiveFacts(articles)).toEqual({
    authors: 2,
    years: ["1999", "2021"],
    undated: 1,
    languages: [
      ["English", 2],
      ["German", 1],
      ["no language", 1],
    ],
  });
});

it("has no years where all articles are undated", () => {
  expect(archiveFacts([article(null, "en")])).toMatchObject({ years: null, undated: 1, authors: 0 });
});
