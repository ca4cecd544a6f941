import type { MatchMode } from "#lib/search/request.ts";
import type { PhraseHolders } from "./phrase-holders.ts";
import type { PostingLists } from "./posting-lists.ts";
import type { Wanted } from "./wanted.ts";

/** Weight of the title's own BM25 beside that of the whole text, which has the title's words too. */
const TITLE_BOOST = 0.4;

/** An article that a search may list. */
export interface Candidate {
  readonly article: number;
  readonly score: number;
  /** Wanted words, as typed, that it lacks. */
  readonly missing: readonly string[];
}

/** Articles that have every phrase, or where none is wanted at least one of the words, scored by their whole text. */
export function findCandidates(
  wanted: Wanted,
  phrases: readonly PhraseHolders[],
  articles: PostingLists,
): Candidate[] {
  return articles
    .find(wanted.scored, "OR", { boost: { title: TITLE_BOOST } })
    .filter(({ id }) => phrases.every((holders) => holders.articles.has(id)))
    .map(({ id, score, stems }) => {
      const missing = wanted.words.filter((word) => !stems.includes(word.stem)).map(({ text }) => text);
      return { article: id, score, missing };
    });
}

/**
 * The candidates that a match mode lists: with `auto` those that have every word, where they fill a page, else all.
 *
 * Decided before any filter, so that choosing a facet value gives just the articles that were counted for it.
 */
export function choose(
  candidates: readonly Candidate[],
  mode: MatchMode,
  page: number,
): readonly Candidate[] {
  if (mode === "any") return candidates;
  const complete = candidates.filter(({ missing }) => missing.length === 0);
  return mode === "all" || complete.length >= page ? complete : candidates;
}
