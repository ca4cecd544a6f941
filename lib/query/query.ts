import type { Range } from "#lib/text/range.ts";
import type { YearFilter } from "./year-filter.ts";

/** How a clause takes part: every article must have it, should have it (lacking it is told), or must not. */
export type Occur = "must" | "should" | "must not";

/** What was typed for a part of a query, and where. */
interface Typed {
  readonly text: string;
  readonly range: Range;
}

/** Where a word, phrase or pair may stand: in titles alone, or (null) wherever the query's scope reaches. */
export type TextField = "title" | null;

interface Leaf extends Typed {
  readonly field: TextField;
  /** Factor on what the leaf adds to a score: 1 unless `^` says otherwise. */
  readonly weight: number;
}

/** What counts as the word: forms with its stem, itself alone, what a pattern fits, what few edits make of it. */
export type WordMatch = "stem" | "exact" | "pattern" | "similar";

export interface Word extends Leaf {
  readonly kind: "word";
  readonly match: WordMatch;
  /** Folded. In a pattern `*` stands for any signs or none, `?` for one. */
  readonly term: string;
  /** Most edits that make another word similar; 0 for every other match. */
  readonly edits: 0 | 1 | 2;
  /** Whether it says what the query is about: not so a stop word, unless it is typed as a name (`W.H.O.`, `WHO`). */
  readonly telling: boolean;
  /** What else stands for the word: the owner's synonyms, and spellings of a word that the archive lacks. Not parsed. */
  readonly variants: readonly Variant[];
}

/** A word or several in a row, each in any form with its stem, that stand for a word of the query. */
export interface Variant {
  readonly terms: readonly string[];
  readonly why: "synonym" | "spelling";
}

/** Folded, unstemmed terms in a row; with a slop in any order, with so many other words among them at most. */
export interface Phrase extends Leaf {
  readonly kind: "phrase";
  readonly terms: readonly string[];
  readonly slop: number;
}

/** Two or more words or phrases, each within a distance of the next: so many words between them at most, in any order. */
export interface Near extends Leaf {
  readonly kind: "near";
  readonly operands: readonly (Word | Phrase)[];
  /** One fewer than the operands. */
  readonly distances: readonly number[];
}

/** A condition on the article (`id` also chooses the paragraph). */
export interface FilterNode extends Typed {
  readonly kind: "filter";
  readonly filter: FieldFilter;
}

export type FieldFilter =
  /** Authors whose name has these words in a row. */
  | { readonly field: "author"; readonly value: string }
  | { readonly field: "year"; readonly value: YearFilter }
  /** An ISO date as precise as it was typed: wholly before its start, wholly after its end. */
  | { readonly field: "before" | "after"; readonly value: string }
  /** A tag, folded; a part of the file's path, folded; a language's primary tag. */
  | { readonly field: "tag" | "source" | "lang"; readonly value: string }
  /** A paragraph's id. */
  | { readonly field: "id"; readonly value: string }
  | { readonly field: "has"; readonly value: "date" };

export interface Group extends Typed {
  readonly kind: "all" | "any";
  readonly parts: readonly Node[];
}

export interface Not extends Typed {
  readonly kind: "not";
  readonly part: Node;
}

export type TextNode = Word | Phrase | Near;
export type Node = TextNode | FilterNode | Group | Not;

export interface Clause {
  readonly occur: Occur;
  readonly node: Node;
}

/** Parts of an article that a search may reach. `removed` is what import took out as no part of the text. */
export type Scope = "title" | "text" | "removed";

/** What a query text asks for. No clauses: every article. */
export interface Query {
  readonly clauses: readonly Clause[];
  /** Where words are looked for, sorted as above; title and text unless `in:` says otherwise. */
  readonly scope: readonly Scope[];
}

export const USUAL_SCOPE: readonly Scope[] = ["title", "text"];

/** Something in the query text that could not be taken as typed; `message` says what would be right. */
export interface QueryProblem {
  readonly start: number;
  readonly end: number;
  readonly code: QueryProblemCode;
  readonly message: string;
}

export type QueryProblemCode =
  | "too-long"
  | "too-many-words"
  | "too-deep"
  | "too-many-parts"
  | "no-words"
  | "unclosed-quote"
  | "empty-phrase"
  | "unclosed-parenthesis"
  | "unopened-parenthesis"
  | "empty-parentheses"
  | "dangling-operator"
  | "leading-wildcard"
  | "wildcard-without-letters"
  | "bad-edits"
  | "bad-distance"
  | "bad-weight"
  | "near-operand"
  | "unknown-field"
  | "empty-field"
  | "bad-year"
  | "bad-date"
  | "bad-value"
  | "misplaced-scope";
