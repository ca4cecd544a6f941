import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { openArchive } from "../archive/open-archive.ts";
import type { IndexableArticle } from "../search/engine.ts";
import { openSearch, SEARCH_FINGERPRINT } from "../search/open-search.ts";
import { EMPTY_REQUEST } from "../search/request.ts";
import { search } from "../search/search.ts";
import { tokenize } from "../text/tokenize.ts";
import { Baseline } from "./baseline.ts";
import { type Built, withBuilt, withServer } from "./serving.ts";
import { percentile, seededRandom, timings } from "./statistics.ts";

/*
 * npm run bench -- [corpus folder]
 *
 * Build time, size, start, and search latency in the process and over HTTP, beside MiniSearch as it comes on the same
 * paragraphs and queries in the same run. Over HTTP needs a production build in .next.
 */

const QUERIES = 200;
const ROUNDS = 3;

const corpus = resolve(process.argv[2] ?? "corpus");
await withBuilt(corpus, async (built) => {
  const { archive } = await openArchive(built.data, SEARCH_FINGERPRINT);
  const opened = performance.now();
  const site = await openSearch(archive);
  const openSeconds = (performance.now() - opened) / 1000;
  const articles = archive.articles.map(
    ({ title, language }, at): IndexableArticle => ({
      title,
      language,
      paragraphs: textsOf(archive, at),
      removed: [],
    }),
  );
  const queries = makeQueries(articles.flatMap(({ paragraphs }) => paragraphs));
  const ours = await timings(queries, ROUNDS, (text) => search(site, { ...EMPTY_REQUEST, text }));
  const baseline = new Baseline(articles, "paragraph");
  const theirs = await timings(queries, ROUNDS, (text) => baseline.search(text));
  const overHttp = await measureServer(built, queries);
  print([
    ["Articles", archive.articles.length],
    ["Paragraphs", archive.paragraphCount],
    ["Build, s", built.buildSeconds],
    ["Index, bytes", indexBytes(archive)],
    [
      "Text, bytes",
      articles
        .flatMap(({ paragraphs }) => paragraphs)
        .reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    ],
    ["Open index, s", openSeconds],
    ["Server start to ready, s", overHttp.startSeconds],
    ["Search in process, p50 / p95 ms", spread(ours)],
    ["MiniSearch as it comes, p50 / p95 ms", spread(theirs)],
    [
      "Ours ÷ MiniSearch, p50 / p95",
      [0.5, 0.95]
        .map((share) => (percentile(ours, share) / percentile(theirs, share)).toFixed(2))
        .join(" / "),
    ],
    ["API over HTTP, p50 / p95 ms", spread(overHttp.api)],
    ["Page over HTTP, p50 / p95 ms", spread(overHttp.page)],
  ]);
});

function textsOf(archive: Archive, article: number): string[] {
  return archive.paragraphsOf(article).map(({ text }) => text);
}

/** Words and phrases of one to three words as they stand in random paragraphs, the same in every run. */
function makeQueries(texts: readonly string[]): string[] {
  const random = seededRandom(7);
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = tokenize(texts[Math.floor(random() * texts.length)] ?? "").map(({ term }) => term);
    const length = 1 + Math.floor(random() * 3);
    const start = Math.floor(random() * Math.max(1, words.length - length));
    const picked = words.slice(start, start + length).join(" ");
    return at % 5 === 0 ? `"${picked}"` : picked;
  });
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

function indexBytes(archive: Archive): number {
  const files = readdirSync(archive.folder).filter((name) => name.startsWith("index."));
  return files.reduce((sum, name) => sum + statSync(join(archive.folder, name)).size, 0);
}

function spread(values: readonly number[]): string {
  return [0.5, 0.95].map((share) => percentile(values, share).toFixed(2)).join(" / ");
}

function print(rows: readonly [string, string | number][]): void {
  const width = Math.max(...rows.map(([label]) => label.length));
  for (const [label, value] of rows) {
    const shown = typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : value;
    console.log(`${label.padEnd(width)}  ${shown}`);
  }
}
