import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { Scratch } from "#lib/search/scratch.ts";
import { forgetStems } from "#lib/text/stem.ts";
import { type BuildSettings, buildIndex } from "./build-index.ts";
import { readEarlierPart } from "./earlier-part.ts";
import { INDEX_FILE } from "./index-settings.ts";
import { indexableOf, packed, randomArticles, sectionsOf, whole } from "./temporary-index.ts";

const IN_PLACE = { threads: 0, segmentParagraphs: 1e6 };
const NONE = new Uint8Array(0);
const SMALL = { threads: 0, segmentParagraphs: 2 };

/** All files' bytes. @param was the articles that were indexed before, and of each next one its place among them, or -1 */
async function filesOf(
  articles: readonly IndexableArticle[],
  settings?: BuildSettings,
  was?: { readonly articles: readonly IndexableArticle[]; readonly ordinals: readonly number[] },
): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  const scratch = new Scratch(folder);
  try {
    if (was) await writeFile(join(folder, INDEX_FILE), packed(sectionsOf(was.articles)));
    const ordinals = Int32Array.from(was?.ordinals ?? []);
    const earlier = was ? readEarlierPart({ folder, ordinals }, scratch) : null;
    const files = await buildIndex(articles, scratch, earlier, settings);
    return new Map(Array.from(files, ([name, pieces]) => [name, whole(pieces)]));
  } finally {
    forgetStems();
    scratch.close();
    expect(await readdir(folder)).toEqual(was ? [INDEX_FILE] : []); // nothing stays
    await rm(folder, { recursive: true });
  }
}

it("gives the same bytes in threads, from small segments, and from one", async () => {
  await fc.assert(
    fc.asyncProperty(randomArticles(3), async (articles) => {
      const built = await filesOf(articles, IN_PLACE);
      expect(await filesOf(articles, SMALL)).toEqual(built);
      expect(await filesOf(articles, { threads: 2, segmentParagraphs: 1 })).toEqual(built);
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
      const withEarlier = await filesOf(pick(is), SMALL, { articles: pick(was), ordinals });
      expect(withEarlier).toEqual(await filesOf(pick(is), IN_PLACE));
    }),
  );
});

it("skips through a term's articles as before when others come between", async () => {
  const articles = Array.from({ length: 400 }, (_, at) => indexableOf({ title: `peace ${at}` }));
  const was = [...articles.keys()].filter((at) => at % 7 !== 3);
  const earlier = {
    articles: was.flatMap((at) => articles[at] ?? []),
    ordinals: [...articles.keys()].map((at) => was.indexOf(at)),
  };
  expect(await filesOf(articles, IN_PLACE, earlier)).toEqual(await filesOf(articles));
});

it("gives the same bytes where what a term takes is larger than the blocks that are read", async () => {
  const paragraphs = Array.from({ length: 200 }, (_, at) => `${"peace ".repeat(200)}${at}`);
  const pairs = Array.from({ length: 7000 }, () => indexableOf({ paragraphs: ["war war", "war war"] }));
  const all = [indexableOf({ title: "New" }), indexableOf({ paragraphs }), ...pairs];
  const earlier = { articles: all.slice(1), ordinals: [...all.keys()].map((at) => at - 1) };
  const built = await filesOf(all, { threads: 0, segmentParagraphs: 5000 }, earlier);
  const anew = await filesOf(all, IN_PLACE);
  expect(Buffer.compare(built.get(INDEX_FILE) ?? NONE, anew.get(INDEX_FILE) ?? NONE)).toBe(0);
});

it("builds the index of no articles", async () => {
  const settings = { threads: 2, segmentParagraphs: 1 };
  expect([...(await filesOf([], settings)).keys()]).toEqual([INDEX_FILE]);
});
