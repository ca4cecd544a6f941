import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mode, withPilcrow } from "./ask-pilcrow.ts";
import type { Collection, Rankings } from "./collection.ts";
import { exportDocuments } from "./export-documents.ts";
import type { OwnCollections } from "./own-collection.ts";

/** Pilcrow's rankings for collections on one set of texts, which is imported once. */
export async function rankByPilcrow(
  collections: readonly Collection[],
  mode: Mode,
): Promise<ReadonlyMap<Collection, Rankings>> {
  const corpus = await mkdtemp(join(tmpdir(), "pilcrow-judged-"));
  try {
    const ids = await exportDocuments(collections[0]?.documents ?? [], corpus);
    return await withPilcrow(corpus, mode, async (ask) => {
      const all = new Map<Collection, Rankings>();
      for (const collection of collections) {
        const rankings = new Map<string, string[]>();
        for (const { id, text } of collection.queries) {
          const { sources } = await ask(text);
          rankings.set(
            id,
            sources.map((source) => ids.get(source) ?? source),
          );
        }
        all.set(collection, rankings);
      }
      return all;
    });
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

/** Pilcrow's rankings of the sample archive: its articles, and the paragraphs in the order in which they are shown. */
export async function rankOwn(
  corpus: string,
  { byArticle, byParagraph }: OwnCollections,
  mode: Mode,
): Promise<ReadonlyMap<Collection, Rankings>> {
  const sources = new Map<string, readonly string[]>();
  const passages = new Map<string, readonly string[]>();
  await withPilcrow(corpus, mode, async (ask) => {
    for (const { id, text } of byArticle.queries) {
      const shown = await ask(text);
      sources.set(id, shown.sources);
      passages.set(id, shown.passages);
    }
  });
  return new Map([
    [byArticle, sources],
    [byParagraph, passages],
  ]);
}
