import type { Damage } from "#lib/archive/read-paragraph.ts";
import type { Query, QueryProblem, Variant } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import type { Facets, Found, ScorePart } from "./engine.ts";
import type { SearchRequest } from "./request.ts";

/** A paragraph found, with its marks: half-open ranges of `text` in UTF-16 code units. */
export interface Passage {
  readonly id: string;
  readonly url: string;
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Range[];
  readonly error?: undefined;
  readonly score: number;
}

/** A paragraph found whose text cannot be read. */
export interface DamagedPassage extends Omit<Passage, "text" | "marks" | "error"> {
  readonly text?: undefined;
  readonly error: Damage;
}

/** A piece that import took out of an article, found with `in:removed`; it has no link of its own. */
export interface RemovedPiece {
  readonly text: string;
  readonly marks: readonly Range[];
  /** The import rule that took it out. */
  readonly rule: string;
  readonly error?: undefined;
}

/** One that cannot be read. */
export interface DamagedPiece {
  readonly error: Damage;
}

/** An article that is listed with another one, of which it is a copy. */
export type Copy = Pick<Hit, "slug" | "url" | "title" | "authors" | "date" | "source">;

/** An article found, with its best paragraphs. */
export interface Hit {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly titleMarks: readonly Range[];
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly year: string | null;
  readonly source: string;
  readonly score: number;
  readonly missing: readonly string[];
  readonly matching: number;
  readonly paragraphs: readonly (Passage | DamagedPassage)[];
  readonly removed: readonly (RemovedPiece | DamagedPiece)[];
  /** Articles with the same text, but for small changes, that are not listed by themselves. */
  readonly copies: readonly Copy[];
  /** Words of the query, as typed, that stand in what is shown only as a variant. */
  readonly variants: readonly { readonly word: string; readonly found: string }[];
  /** Where the request asks to explain: what the score is made of. */
  readonly explanation?: readonly ScorePart[];
}

/** Variants that a word was looked for under. */
export interface UsedVariants {
  /** The word as typed, and its place in the query text. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly why: Variant["why"];
  readonly variants: readonly string[];
  /** The query text that takes the word as it was typed. */
  readonly literal: string;
}

/** What of a request a link changes; `filters` are the clicked ones. */
export type Changes = Partial<Pick<SearchRequest, "text" | "filters" | "match">>;

/** Another search that finds something, or more, with how many articles it would list. */
export interface Suggestion {
  readonly kind: "spelling" | "filter" | "any" | "words" | "years";
  /** What it does, for a link: `Search for “karzai”`, `Without the year 2012`. */
  readonly label: string;
  readonly changes: Changes;
  readonly articles: number;
}

/** What a part of the request does to the count of articles. */
export interface Effect {
  readonly kind: "word" | "together" | "filter" | "not";
  /** As typed; of chosen authors and years, these in words. */
  readonly text: string;
  /** Articles that have the word, or all words together; of a filter or NOT: articles that it takes away. */
  readonly articles: number;
  /** The request without that part; null for `together`. */
  readonly without: Changes | null;
}

/** What the archive holds, told where nothing was found. */
export interface Coverage {
  readonly articles: number;
  /** First and last year of a dated article. */
  readonly years: readonly [first: string, last: string] | null;
  /** Articles of the years asked for; null where none were. */
  readonly inYears: number | null;
}

/** The answer to a search: what the page shows and the API gives. */
export interface SearchPage extends PageExtra {
  readonly query: {
    readonly text: string;
    /** The same query in its canonical form. */
    readonly canonical: string;
    readonly problems: readonly QueryProblem[];
    /** A better spelling of the whole text that finds more, or null. */
    readonly suggestion: string | null;
    readonly variants: readonly UsedVariants[];
  };
  readonly total: Found["total"];
  /** Only where the time allowed was spent: all counts are then the least there are, and better hits may be missing. */
  readonly partial?: true;
  /** How many of the articles are listed as copies of another one, with it. */
  readonly copies: number;
  readonly facets: Facets;
  readonly articles: readonly Hit[];
  readonly suggestions: readonly Suggestion[];
  /** Only where nothing was found. */
  readonly coverage: Coverage | null;
  /** Only where the request asks to explain. */
  readonly effects?: readonly Effect[];
  readonly page: number;
  readonly pages: number;
  readonly limit: number;
  readonly snapshot: string;
  readonly tookMs: number;
}

/** What the page needs besides; not part of the API's answer, which strips it. */
export interface PageExtra {
  /** Articles that `match=any` would list besides. */
  readonly leftOut: number;
  /** No word is looked for, and the articles are listed by date. */
  readonly isBrowsing: boolean;
  /** The query that was asked, for marking the words on other pages: with variants, without lifted filters. */
  readonly asked: Query;
  /**
   * The request with the authors and years that were typed as fields moved from its text to its filters: what chips
   * and facets show and change.
   */
  readonly lifted: SearchRequest;
}
