import fc from "fast-check";
import { expect, it } from "vitest";
import { highlight } from "#lib/highlight/highlight.ts";
import type { Scope } from "#lib/query/query.ts";
import { randomArticles, randomRequests, requestOf } from "./random-requests.ts";
import { tongues } from "./random-words.ts";
import { expectedMarks } from "./reference/expected-marks.ts";
import type { SampleArticle } from "./temporary-archive.ts";

const articlesAndRequests = tongues().chain((tongue) =>
  fc.tuple(randomArticles(tongue), randomRequests(tongue)),
);

it("marks what the reference evaluator finds in titles, paragraphs and removed pieces", () => {
  fc.assert(
    fc.property(articlesAndRequests, ([sample, asked]) => {
      const { query } = requestOf(asked);
      const { language = "en" } = sample;
      for (const [unit, text] of textsOf(sample)) {
        const marks = highlight(text, query, { language, unit });
        expect(marks).toEqual(expectedMarks(text, query, unit, language));
      }
    }),
    { numRuns: 2000 },
  );
}, 240_000);

function textsOf({ title, paragraphs, removed = [] }: SampleArticle): (readonly [Scope, string])[] {
  return [
    ["title", title],
    ...paragraphs.map((text) => ["text", text] as const),
    ...removed.map((text) => ["removed", text] as const),
  ];
}
