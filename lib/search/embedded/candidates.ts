import { hasText } from "#lib/query/wanted.ts";
import type { MatchMode } from "#lib/search/request.ts";
import { type ArticleFlags, both, flagged, selected } from "./article-flags.ts";
import type { Inquiry } from "./inquiry.ts";

/** The articles that a search may list. */
export interface Candidates {
  /** Ordinals, ascending. */
  readonly articles: Uint32Array;
  /** Of every article of the archive how many of the wanted words it lacks. */
  readonly lacking: Uint8Array;
}

/**
 * Articles that have what they must and nothing that they must not have; where no words are a must, at least one of
 * those that should be there.
 */
export function findCandidates(inquiry: Inquiry): Candidates {
  const { clauses } = inquiry.query;
  const lacking = inquiry.lacking();
  const words = inquiry.words.length;
  const needsWord = words > 0 && !clauses.some(({ occur, node }) => occur === "must" && hasText(node));
  const flags = needsWord ? havingAny(lacking, words) : new Uint8Array(lacking.length).fill(1);
  for (const { occur, node } of clauses) {
    if (occur === "must") both(flags, inquiry.truthOf(node));
    if (occur === "must not") both(flags, inquiry.falsehoodOf(node));
  }
  return { articles: flagged(flags), lacking };
}

/** The articles that lack fewer than all words. */
function havingAny(lacking: Uint8Array, words: number): ArticleFlags {
  const flags = new Uint8Array(lacking.length);
  for (let article = 0; article < flags.length; article++)
    flags[article] = lacking[article] === words ? 0 : 1;
  return flags;
}

/**
 * The candidates that a match mode lists: with `auto` those that have every word, where they fill a page, else all.
 *
 * Decided before any filter, so that choosing a facet value gives just the articles that were counted for it.
 */
export function choose({ articles, lacking }: Candidates, mode: MatchMode, page: number): Uint32Array {
  if (mode === "any") return articles;
  const complete = selected(articles, lacking, 0);
  return mode === "all" || complete.length >= page ? complete : articles;
}
