import MiniSearch from "minisearch";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { primaryLanguage } from "#lib/search/primary-language.ts";
import { freeze } from "./freeze.ts";
import { packSections } from "./frozen-file.ts";
import type { Indexed } from "./indexed.ts";
import { Recording } from "./recording.ts";

export const INDEX_FILE = "index.frozen";

/** The one file of the index: what MiniSearch makes of the articles, frozen with the positions of the words. */
export function buildIndex(articles: Iterable<IndexableArticle>): Map<string, Uint8Array> {
  return new Map([[INDEX_FILE, packSections(freeze(indexArticles(articles)))]]);
}

/** Gives every title, paragraph and removed piece to MiniSearch as a document, whose id is its ordinal. */
export function indexArticles(articles: Iterable<IndexableArticle>): Indexed {
  const recording = new Recording();
  const index = new MiniSearch({
    fields: ["text"],
    tokenize: (text) => recording.read(text),
    processTerm: (term) => term,
  });
  const indexed = Array.from(articles, ({ language, title, paragraphs, removed }) => {
    for (const text of [title, ...paragraphs, ...removed]) index.add({ id: recording.units, text });
    return { language: primaryLanguage(language), paragraphs: paragraphs.length, removed: removed.length };
  });
  return { index, recording, articles: indexed };
}
