import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Baseline } from "./baseline.ts";
import { withBuilt, withServer } from "./serving.ts";

/*
 * npm run bench:relevance [-- collection …]
 *
 * nDCG@10 of the running server's API on judged collections, beside MiniSearch as it comes in the same run. The
 * collections and the measure are those of the kit in the shared folder; without it there is nothing to do.
 */

interface Collection {
  readonly docs: readonly { readonly id: string; readonly title?: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What is used of the kit, which is JavaScript without types. */
interface Kit {
  readCollection(folder: string): Collection;
  exportId(id: string): string;
  evaluate(
    rankings: ReadonlyMap<string, readonly string[]>,
    qrels: Collection["qrels"],
  ): { mean: { ndcg10: number; empty: number } };
}

const kitFolder = resolve(process.env.SHARED_FOLDER ?? join("..", "shared"), "relevance");

if (existsSync(kitFolder))
  await main(process.argv.length > 2 ? process.argv.slice(2) : ["bbc", "cranfield", "xquad"]);
else console.log(`Skipped: there are no judged collections in ${kitFolder}.`);

async function main(names: readonly string[]): Promise<void> {
  const kit = await loadKit();
  console.log("collection   Pilcrow  MiniSearch as it comes  queries without a hit");
  for (const name of names) {
    const collection = kit.readCollection(join(kitFolder, name));
    const ours = kit.evaluate(await rankByServer(kit, name, collection), collection.qrels).mean;
    const theirs = kit.evaluate(rankByBaseline(collection), collection.qrels).mean;
    console.log(
      `${name.padEnd(12)} ${ours.ndcg10.toFixed(4)}   ${theirs.ndcg10.toFixed(4)}                  ${ours.empty}`,
    );
  }
}

async function loadKit(): Promise<Kit> {
  const load = (file: string) => import(pathToFileURL(join(kitFolder, "lib", file)).href) as Promise<Kit>;
  return Object.assign(
    {},
    ...(await Promise.all(["collection.mjs", "http.mjs", "metrics.mjs"].map(load))),
  ) as Kit;
}

async function rankByServer(
  kit: Kit,
  name: string,
  { docs, queries }: Collection,
): Promise<Map<string, string[]>> {
  const corpus = await mkdtemp(join(tmpdir(), "pilcrow-judged-"));
  const ids = new Map(docs.map(({ id }) => [`${kit.exportId(id)}.md`, id]));
  try {
    execFileSync(process.execPath, [
      join(kitFolder, "export.mjs"),
      "--collection",
      join(kitFolder, name),
      "--out",
      corpus,
      "--format",
      "md",
    ]);
    return await withBuilt(corpus, (built) =>
      withServer(built, async (url) => {
        const rankings = new Map<string, string[]>();
        for (const { id, text } of queries)
          rankings.set(
            id,
            (await askSources(url, text)).map((source) => ids.get(source) ?? source),
          );
        return rankings;
      }),
    );
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

async function askSources(url: string, text: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/v1/search?${new URLSearchParams({ q: text, limit: "100" })}`);
  if (!answer.ok) throw new Error(`The API answered ${answer.status} to ${text}.`);
  const { articles } = (await answer.json()) as { articles: { source: string }[] };
  return articles.map(({ source }) => source);
}

function rankByBaseline({ docs, queries }: Collection): Map<string, string[]> {
  const baseline = new Baseline(
    docs.map(({ title = "", text }) => ({ title, paragraphs: [text] })),
    "article",
  );
  const idOf = (ordinal: number) => docs[ordinal]?.id ?? "";
  return new Map(queries.map(({ id, text }) => [id, baseline.search(text).slice(0, 100).map(idOf)]));
}
