import type { Range } from "#lib/text/range.ts";

/** How a clause takes part: every article must have it, should have it (missing it is told), or must not. */
export type Occur = "must" | "should" | "must not";

/** A word: matches every form with the same stem. `text` is what was typed. */
export interface TermClause {
  readonly kind: "term";
  readonly occur: Occur;
  readonly term: string;
  /** Whether it says what the query is about: not so a stop word, unless it is typed as a name (`W.H.O.`, `WHO`). */
  readonly telling: boolean;
  readonly text: string;
  readonly range: Range;
}

/** An exact phrase: its folded, unstemmed terms one after the other within one paragraph or title. */
export interface PhraseClause {
  readonly kind: "phrase";
  readonly occur: Occur;
  readonly terms: readonly string[];
  readonly text: string;
  readonly range: Range;
}

export type Clause = TermClause | PhraseClause;

/** What a query text asks for. No clauses: every article. */
export interface Query {
  readonly clauses: readonly Clause[];
}

export type QueryProblemCode = "too-long" | "too-many-words" | "unclosed-quote" | "empty-phrase" | "no-words";

/** Something in the query text that could not be taken as typed; `message` says what would be right. */
export interface QueryProblem {
  readonly start: number;
  readonly end: number;
  readonly code: QueryProblemCode;
  readonly message: string;
}
