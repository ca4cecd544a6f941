import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { openArchive } from "../archive/open-archive.ts";
import { complete } from "../search/complete.ts";
import { openSearch, SEARCH_FINGERPRINT } from "../search/open-search.ts";
import { EMPTY_REQUEST } from "../search/request.ts";
import { search } from "../search/search.ts";
import { Baseline } from "./baseline.ts";
import { beginningsOf, makeQueries } from "./queries.ts";
import { type Built, withBuilt, withServer } from "./serving.ts";
import { percentile, timings } from "./statistics.ts";

/*
 * npm run bench:folder -- [corpus folder]
 *
 * Build time, size, start, search latency for every kind of query (asked for the first time, and again), completions,
 * and the same over HTTP, beside MiniSearch as it comes on the same paragraphs and words in the same run. Over HTTP
 * needs a production build in .next.
 */

const ROUNDS = 3;
/** Of the labels. */
const WIDTH = 20;

const corpus = resolve(process.argv[2] ?? "corpus");
await withBuilt(corpus, async (built) => {
  const { archive } = await openArchive(built.data, SEARCH_FINGERPRINT);
  const opened = performance.now();
  const site = await openSearch(archive);
  const openSeconds = (performance.now() - opened) / 1000;
  const articles = archive.articles.map(({ title }, at) => ({ title, paragraphs: textsOf(archive, at) }));
  const texts = articles.flatMap(({ paragraphs }) => paragraphs);
  const queries = makeQueries(texts);
  const words = queries.get("words") ?? [];
  print([
    ["Articles", archive.articles.length],
    ["Paragraphs", archive.paragraphCount],
    ["Text, bytes", texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)],
    ["Build, s", built.buildSeconds],
    ["Index, bytes", bytesOf(archive, "index.")],
    ["Vocabulary, bytes", bytesOf(archive, "vocabulary.")],
    ["Open, s", openSeconds],
  ]);
  console.log("\nIn the process, p50 / p95 ms: the first time, and again");
  const ask = (text: string) => search(site, { ...EMPTY_REQUEST, text }, Number.POSITIVE_INFINITY);
  await timings(words, 1, ask); // the machine's own first time
  for (const [kind, ones] of queries) {
    const first = await timings(ones, 1, ask);
    print([[kind, `${spread(first)}   ${spread(await timings(ones, ROUNDS, ask))}`]]);
  }
  const typed = beginningsOf(words);
  print([["completions", spread(await timings(typed, 1, (text) => complete(site, text)))]]);
  const ours = await timings(words, ROUNDS, ask);
  const baseline = new Baseline(articles, "paragraph");
  const theirs = await timings(words, ROUNDS, (text) => baseline.search(text));
  print([
    ["MiniSearch, words", spread(theirs)],
    ["ours ÷ MiniSearch", [0.5, 0.95].map((share) => ratio(ours, theirs, share)).join(" / ")],
  ]);
  const overHttp = await measureServer(built, words);
  console.log("\nOver HTTP, p50 / p95 ms");
  print([
    ["start to ready, s", overHttp.startSeconds],
    ["API, words", spread(overHttp.api)],
    ["page, words", spread(overHttp.page)],
  ]);
});

function textsOf(archive: Archive, article: number): string[] {
  return archive.paragraphsOf(article).map(({ text }) => text);
}

async function measureServer(built: Built, queries: readonly string[]) {
  return withServer(built, async (url, startSeconds) => {
    const read = async (path: string, text: string) => {
      const answer = await fetch(`${url}${path}?${new URLSearchParams({ q: text })}`);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status} to ${text}.`);
      await answer.text();
    };
    const api = await timings(queries, ROUNDS, (text) => read("/api/v1/search", text));
    const page = await timings(queries, ROUNDS, (text) => read("/search", text));
    return { startSeconds, api, page };
  });
}

function bytesOf(archive: Archive, prefix: string): number {
  const files = readdirSync(archive.folder).filter((name) => name.startsWith(prefix));
  return files.reduce((sum, name) => sum + statSync(join(archive.folder, name)).size, 0);
}

function spread(values: readonly number[]): string {
  return [0.5, 0.95].map((share) => percentile(values, share).toFixed(2)).join(" / ");
}

function ratio(ours: readonly number[], theirs: readonly number[], share: number): string {
  return (percentile(ours, share) / percentile(theirs, share)).toFixed(2);
}

function print(rows: readonly [string, string | number][]): void {
  for (const [label, value] of rows) {
    const shown = typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : value;
    console.log(`${label.padEnd(WIDTH)}  ${shown}`);
  }
}
