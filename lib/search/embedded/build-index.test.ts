import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { forgetStems } from "#lib/text/stem.ts";
import { buildIndex } from "./build-index.ts";
import { readEarlierPart } from "./earlier-part.ts";
import { INDEX_FILE } from "./index-settings.ts";
import type { Part } from "./merge-segments.ts";
import { indexableOf, randomArticles } from "./temporary-index.ts";

const IN_PLACE = { threads: 0, segmentParagraphs: 1e6 };
const SMALL = { threads: 0, segmentParagraphs: 2 };

/** The index of some articles as a part of the next one. @param ordinals of each next article its place among them, or -1 */
async function earlierPart(articles: readonly IndexableArticle[], ordinals: number[]): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  try {
    const files = await buildIndex(articles, null, IN_PLACE);
    await writeFile(join(folder, INDEX_FILE), files.get(INDEX_FILE) ?? "");
    return readEarlierPart({ folder, ordinals: Int32Array.from(ordinals) });
  } finally {
    await rm(folder, { recursive: true });
  }
}

it("gives the same bytes in threads, from small segments, and from one", async () => {
  await fc.assert(
    fc.asyncProperty(randomArticles(3), async (articles) => {
      const whole = await buildIndex(articles, null, IN_PLACE);
      expect(await buildIndex(articles, null, SMALL)).toEqual(whole);
      expect(await buildIndex(articles, null, { threads: 2, segmentParagraphs: 1 })).toEqual(whole);
    }),
    { numRuns: 3 }, // each starts threads
  );
});

it("gives the same bytes with an earlier index, of which some articles stayed, some came and some have gone", async () => {
  // What is 1 was there before, what is 2 is there now, and what is 3 is both.
  const fates = fc.array(fc.constantFrom(1, 2, 3, 3), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(randomArticles(), fates, async (articles, fate) => {
      const was = [...articles.keys()].filter((at) => fate[at] !== 2);
      const is = [...articles.keys()].filter((at) => fate[at] !== 1);
      const pick = (places: readonly number[]) => places.flatMap((at) => articles[at] ?? []);
      const ordinals = is.map((at) => was.indexOf(at));
      const part = await earlierPart(pick(was), ordinals);
      const withEarlier = await buildIndex(pick(is), part, SMALL);
      forgetStems();
      expect(withEarlier).toEqual(await buildIndex(pick(is), null, IN_PLACE));
    }),
  );
});

it("skips through a term's articles as before when others come between", async () => {
  const articles = Array.from({ length: 400 }, (_, at) => indexableOf({ title: `peace ${at}` }));
  const was = [...articles.keys()].filter((at) => at % 7 !== 3);
  const part = await earlierPart(
    was.flatMap((at) => articles[at] ?? []),
    [...articles.keys()].map((at) => was.indexOf(at)),
  );
  expect(await buildIndex(articles, part)).toEqual(await buildIndex(articles));
  forgetStems();
});

it("builds the index of no articles", async () => {
  const settings = { threads: 2, segmentParagraphs: 1 };
  expect([...(await buildIndex([], null, settings)).keys()]).toEqual([INDEX_FILE]);
});
