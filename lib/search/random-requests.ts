import fc from "fast-check";
import { parse } from "#lib/query/parse.ts";
import type { FindRequest } from "./engine.ts";
import { MATCH_MODES, SORTS } from "./request.ts";
import type { SampleArticle } from "./temporary-archive.ts";

const WORDS = [
  "peace",
  "talks",
  "talk",
  "Doha",
  "the",
  "of",
  "U.S.",
  "prisoners’",
  "prisoner",
  "Moïse",
  "5,000",
  "deal-breaker",
  "WHO",
];

/** Small archives of few words, so that words, dates and authors coincide; one article is there twice. */
export function randomCorpora(): fc.Arbitrary<SampleArticle[]> {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(" "));
  const article = fc.record({
    title: text,
    authors: fc.uniqueArray(fc.constantFrom("A", "B", "C"), { maxLength: 2 }),
    date: fc.constantFrom(null, "2010", "2012-05", "2012-05-06", "2013-01-01"),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 4 }),
  });
  return fc.array(article, { minLength: 1, maxLength: 8 }).map((all) => [...all, ...all.slice(0, 1)]);
}

/** Requests for words and phrases of these archives, under any sort, match mode and filters. */
export function randomRequests(): fc.Arbitrary<FindRequest> {
  const word = fc.constantFrom(...WORDS, "absent");
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`);
  return fc.record({
    query: fc
      .array(fc.oneof({ weight: 3, arbitrary: word }, phrase), { maxLength: 4 })
      .map((parts) => parse(parts.join(" ")).query),
    filters: fc.record({
      authors: fc.subarray(["A", "B"]),
      years: fc.subarray([{ from: 2010, to: 2012 }, { from: 2013, to: 2013 }, "undated"] as const),
    }),
    sort: fc.constantFrom(...SORTS),
    match: fc.constantFrom(...MATCH_MODES),
    offset: fc.constant(0),
    limit: fc.integer({ min: 1, max: 10 }),
    passages: fc.constant(3),
    expand: fc.constant(null),
  });
}
