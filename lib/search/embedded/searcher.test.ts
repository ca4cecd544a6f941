import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { parse } from "#lib/query/parse.ts";
import type { FindRequest } from "#lib/search/engine.ts";
import { PLAIN_REQUEST } from "#lib/search/plain-request.ts";
import { Searcher } from "./searcher.ts";
import { indexableOf, packed, sectionsOf } from "./temporary-index.ts";

const WORDS = "peace talks talked war doha kabul treaty".split(" ");
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(" "));
const article = fc.record({ title: text, paragraphs: fc.array(text, { maxLength: 3 }) }).map(indexableOf);
const QUERIES = [
  "peace talk",
  "peace -talked",
  "doha NOT (peace OR war)",
  '"peace talks"',
  '"peace war"~2 -kabul',
  "peace NEAR/2 war",
  "NOT (peace NEAR/1 doha)",
  "t* ka*l -d*",
  "kabal~ OR trety~",
  "NOT NOT war",
];

function request(query: string, budget: number): FindRequest {
  const page = { match: "any", limit: 100, passages: 10 } as const;
  return { ...PLAIN_REQUEST, ...page, query: parse(query).query, budget };
}

it("gives nothing that does not match, whenever its budget is spent, and says that it is", async () => {
  let cuts = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...QUERIES),
      fc.integer({ min: 1, max: 30 }),
      async (articles, query, looks) => {
        const searcher = new Searcher(packed(sectionsOf(articles)));
        const cut = afterLooks(looks, () => searcher.find(request(query, looks), new Map()));
        const whole = searcher.find(request(query, Number.POSITIVE_INFINITY), new Map());
        expect(whole.isPartial).toBe(false);
        expect(cut.isPartial ? null : cut).toEqual(cut.isPartial ? null : whole);
        cuts += Number(cut.isPartial);
        const paragraphs = new Map(whole.matches.map((one) => [one.article, placesOf(one)]));
        for (const one of cut.matches) {
          expect(paragraphs.has(one.article)).toBe(true);
          expect(placesOf(one).filter((place) => !paragraphs.get(one.article)?.includes(place))).toEqual([]);
        }
        expect(cut.total.articles).toBeLessThanOrEqual(whole.total.articles);
      },
    ),
  );
  expect(cuts).toBeGreaterThan(10);
});

const placesOf = ({ paragraphs }: { readonly paragraphs: readonly { readonly paragraph: number }[] }) =>
  paragraphs.map(({ paragraph }) => paragraph);

/** Runs something while the clock goes on by a millisecond whenever it is looked at, at most so often. */
function afterLooks<T>(looks: number, run: () => T): T {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => Math.min(now++, looks + 1));
  try {
    return run();
  } finally {
    clock.mockRestore();
  }
}
