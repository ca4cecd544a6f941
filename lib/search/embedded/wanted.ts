import type { Query } from "#lib/query/query.ts";
import { wantedTerms } from "#lib/query/wanted-terms.ts";
import { stem } from "#lib/text/stem.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";

export interface WantedWord {
  readonly stem: string;
  readonly text: string;
}

/** What an article or paragraph is looked through for. */
export interface Wanted {
  /** Words that every article should have. */
  readonly words: readonly WantedWord[];
  /** Phrases that every article must have, as folded terms. */
  readonly phrases: readonly (readonly string[])[];
  /** Stems of words and phrases by which articles and paragraphs are scored. */
  readonly scored: readonly string[];
}

export function wantedBy(query: Query): Wanted {
  const wanted = wantedTerms(query);
  const phrases = query.clauses.flatMap((clause) => (clause.kind === "phrase" ? [clause.terms] : []));
  return {
    words: wanted.map(({ term, text }) => ({ stem: stem(term), text })),
    phrases,
    scored: [...new Set([...wanted.map(({ term }) => term), ...phrases.flatMap(tellingTerms)].map(stem))],
  };
}

/** The terms of a phrase that narrow it down: all but the stop words, unless it has no others. */
export function tellingTerms(phrase: readonly string[]): readonly string[] {
  const telling = phrase.filter((term) => !STOP_WORDS.has(term));
  return telling.length > 0 ? telling : phrase;
}
