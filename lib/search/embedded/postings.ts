import type { UnitLayout } from "./unit-layout.ts";

/** The postings of all terms, as posting-format.ts lays them out. */
export interface Postings {
  readonly layout: UnitLayout;
  /** Of each term how many articles have it. */
  readonly termArticles: Uint32Array;
  /** Where the postings of each term start, and its positions; one more than terms. */
  readonly starts: Uint32Array;
  readonly positionStarts: Uint32Array;
  readonly bytes: Uint8Array;
  readonly positions: Uint8Array;
  /** Triples of skips.ts, and which of them is the first of each term. */
  readonly skips: Uint32Array;
  readonly skipStarts: Uint32Array;
}
