import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "./build-index.ts";
import { randomArticles } from "./temporary-index.ts";

it("gives the same bytes in threads, from small segments, and from one", async () => {
  await fc.assert(
    fc.asyncProperty(randomArticles(3), async (articles) => {
      const whole = await buildIndex(articles, null, { threads: 0, segmentParagraphs: 1e6 });
      expect(await buildIndex(articles, null, { threads: 0, segmentParagraphs: 2 })).toEqual(whole);
      expect(await buildIndex(articles, null, { threads: 2, segmentParagraphs: 1 })).toEqual(whole);
    }),
    { numRuns: 3 }, // each starts threads
  );
});

it("builds the index of no articles", async () => {
  const settings = { threads: 2, segmentParagraphs: 1 };
  expect([...(await buildIndex([], null, settings)).keys()]).toEqual(["index.frozen"]);
});
