import type { Archive, ArticleEntry } from "#lib/archive/archive.ts";
import type { Pieces } from "#lib/archive/write-durably.ts";
import type { Query } from "#lib/query/query.ts";
import type { Filters, MatchMode, Sort } from "./request.ts";
import type { Scratch } from "./scratch.ts";

/*
 * The seam: everything above it is shared by all engines. An engine is one folder beside this file; it passes the
 * suite in engine-contract.ts, and open-engine.ts names it.
 */

/** What an engine is asked. Articles and paragraphs are named by their ordinals in the archive. */
export interface FindRequest {
  readonly query: Query;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly match: MatchMode;
  /** Articles to skip, and then to give at most (from 1): what `match: auto` takes for a page. */
  readonly offset: number;
  readonly limit: number;
  /** Paragraphs to give of each article at most; with 0 only the counts are wanted, and no match is given. */
  readonly passages: number;
  /** Ordinal of the article of which all matching paragraphs are wanted. */
  readonly expand: number | null;
  /** Whether each match is to tell what its score is made of. */
  readonly explain: boolean;
  /** Milliseconds after which an engine gives what it has found so far; Infinity: it may take its time. */
  readonly budget: number;
}

export interface ParagraphMatch {
  readonly paragraph: number;
  readonly score: number;
}

export interface ArticleMatch {
  readonly article: number;
  readonly score: number;
  /** Words of the query, as typed, that the article lacks. */
  readonly missing: readonly string[];
  /** How many of its paragraphs match. */
  readonly matching: number;
  /** The best of them, best first; all where the article is expanded. */
  readonly paragraphs: readonly ParagraphMatch[];
  /** Which of its removed pieces match (places from 0), where the query's scope reaches them; as many as paragraphs. */
  readonly removed: readonly number[];
  /** Ordinals of its copies that would be listed beside it. */
  readonly copies: readonly number[];
  /** What the score is made of, where that was asked for and there was time. The parts add up to the score. */
  readonly explanation?: readonly ScorePart[];
}

/** What a part of the query adds to an article's score. */
export interface ScorePart {
  /** As typed. */
  readonly text: string;
  /** `pair`: two words of the query beside one another. */
  readonly where: "title" | "text" | "removed" | "pair";
  /** How often it stands there. */
  readonly occurrences: number;
  readonly score: number;
}

export interface FacetValue {
  readonly value: string;
  /** Articles that choosing the value would give. */
  readonly count: number;
}

export interface Facets {
  /** Most articles first, then by name; the chosen ones are among them, be it with 0. */
  readonly author: readonly FacetValue[];
  /** In order of time, `undated` last. */
  readonly year: readonly FacetValue[];
}

export interface Found {
  readonly total: { readonly articles: number; readonly complete: number; readonly paragraphs: number };
  /** Articles with some of the words that pass the filters and were left out because enough have all of them. */
  readonly leftOut: number;
  readonly facets: Facets;
  /** How many of the articles are copies of another one, which is listed in their place. */
  readonly copies: number;
  readonly matches: readonly ArticleMatch[];
  /** The budget was spent: there may be more than was counted, and better than what is given. */
  readonly isPartial: boolean;
}

export interface Engine {
  /** @throws EngineError where it cannot answer this time */
  find(request: FindRequest): Promise<Found>;
  describe(): EngineDescription;
  /** Gives back what the engine holds. What is asked afterwards is refused. */
  close(): Promise<void>;
}

export interface EngineDescription {
  readonly name: string;
  /** Of the index that it answers from: that of its kind. */
  readonly fingerprint: string;
  /** Size of that index. */
  readonly bytes: number;
}

/** The index of an earlier snapshot. */
export interface EarlierIndex {
  /** The snapshot's. */
  readonly folder: string;
  /** Of each article to be indexed its ordinal there, ascending; -1 where its language or any of its texts was another. */
  readonly ordinals: Int32Array;
}

/** What makes an engine of a kind: at build time its files, later the engine that answers from them. */
export interface EngineKind {
  /** Changes whenever an index built before would not fit the searching any more. */
  readonly fingerprint: string;
  /** The index files of which the engine finds any changed byte by itself before it can give a wrong answer. */
  readonly checkedWhenRead?: readonly string[];
  /**
   * @param scratch for what is too much for memory
   * @param earlier an index of this kind from which may be taken over what stayed the same; the outcome is as without it
   * @returns the contents of the index files by name, good until the scratch is closed
   * @throws EngineError where they cannot be built
   */
  build(
    articles: readonly IndexableArticle[],
    scratch: Scratch,
    earlier?: EarlierIndex | null,
  ): Promise<ReadonlyMap<string, Pieces>>;
  /** @param threads how many search beside the caller's own; 0, which is usual: none does */
  open(archive: Archive, threads?: number): Promise<Engine>;
}

/** An article as it is indexed; ordinals count from 0 in the order given. Words are stemmed by its language. */
export interface IndexableArticle
  extends Pick<ArticleEntry, "title" | "authors" | "date" | "language" | "tags" | "source"> {
  readonly paragraphs: readonly string[];
  /** Places, from 0, of the paragraphs that are headings. */
  readonly headings: readonly number[];
  /** What import took out of the text, in order. */
  readonly removed: readonly string[];
  /** Ordinal of the article of which it is a copy; null where it is none. */
  readonly copyOf: number | null;
}
