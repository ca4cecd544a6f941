import { type Citation, type CitedPassage, citationOf } from "./citation.ts";

/** An article and the passage cited from it, for tests. */
export interface Sample {
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly text: string;
}

const USUAL: Sample = {
  title: "A lamp for Ravel Head",
  authors: ["Jane Roe"],
  date: "2013-04-02",
  text: "The lamp was lit.",
};

/** The citation of a sample; what is left out is as usual. Read on 22 November 2026. */
export function sampleCitation(changes: Partial<Sample> = {}, isWhole = false): Citation {
  const { text, ...article } = { ...USUAL, ...changes };
  const passage: CitedPassage | null = isWhole ? null : { id: "0123456789", number: 5, text };
  return citationOf({ ...article, source: "lights/lamp.txt", language: "en" }, passage, {
    site: "Pilcrow",
    url: `https://archive.example${isWhole ? "/a/lamp" : "/p/0123456789"}`,
    articleUrl: "https://archive.example/a/lamp",
    at: new Date("2026-11-22T08:00:00Z"),
  });
}
