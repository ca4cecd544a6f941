import type { YearFilter } from "#lib/query/year-filter.ts";

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** Which articles are wanted: those with every word, those with any, or (auto) the former where they fill a page. */
export const MATCH_MODES = ["auto", "all", "any"] as const;
export type MatchMode = (typeof MATCH_MODES)[number];

export const DEFAULT_LIMIT = 10;
export const MAX_LIMIT = 100;
/** Milliseconds that a search may take where nothing else is said. */
export const DEFAULT_BUDGET = 250;
/** Choices in one facet; every link of a page repeats them. */
export const MAX_CHOICES = 16;

/** Choices that narrow a search. Within one facet any may hold, between facets all must; empty: no choice made. */
export interface Filters {
  readonly authors: readonly string[];
  readonly years: readonly YearFilter[];
}

export interface SearchRequest {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly match: MatchMode;
  /** From 1. */
  readonly page: number;
  /** Articles on a page, 1 to MAX_LIMIT. */
  readonly limit: number;
  /** Slug of the article of which every matching paragraph is wanted. */
  readonly expand: string | null;
  /** Whether the answer is to say why each article was found and what each part of the query did to the count. */
  readonly explain: boolean;
}

export const EMPTY_REQUEST: SearchRequest = {
  text: "",
  filters: { authors: [], years: [] },
  sort: "relevance",
  match: "auto",
  page: 1,
  limit: DEFAULT_LIMIT,
  expand: null,
  explain: false,
};
