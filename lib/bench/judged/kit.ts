import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Collection, JudgedDocument, JudgedQuery } from "./collection.ts";

/** Judged collections that are not ours and lie beside the project, or in `SHARED_FOLDER`. */
export const KIT_FOLDER = resolve(process.env.SHARED_FOLDER ?? join("..", "shared"), "relevance");

/** nDCG@10 of Lucene 8 (English analyzer, BM25 1.2/0.75), as the kit's README gives it. */
export const LUCENE_MARKS: Readonly<Record<string, number>> = { bbc: 0.828, cranfield: 0.374, xquad: 0.969 };

export const isKitThere = (): boolean => existsSync(KIT_FOLDER);

/** Reads `docs.jsonl`, `queries.jsonl` and `qrels.tsv` of a collection; queries without an answer are left out. */
export function readCollection(name: string): Collection {
  const read = (file: string) =>
    readFileSync(join(KIT_FOLDER, name, file), "utf8")
      .split("\n")
      .filter(Boolean);
  const judgements = new Map<string, Map<string, number>>();
  for (const line of read("qrels.tsv")) {
    const [query = "", document = "", grade] = line.split("\t");
    if (Number(grade) < 1) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  }
  const documents = read("docs.jsonl").map((line) => withTitle(JSON.parse(line) as Partial<JudgedDocument>));
  const queries = read("queries.jsonl").map((line) => JSON.parse(line) as JudgedQuery);
  return { name, set: name, documents, queries: queries.filter(({ id }) => judgements.has(id)), judgements };
}

const withTitle = ({ id = "", title = "", text = "", ...rest }: Partial<JudgedDocument>): JudgedDocument => ({
  ...rest,
  id,
  title,
  text,
});
