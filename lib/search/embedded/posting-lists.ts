import MiniSearch, { type CombinationOperator, type Options, type SearchOptions } from "minisearch";

/** A scored article or paragraph, with those of the stems that it has. */
export interface Scored {
  readonly id: number;
  readonly score: number;
  readonly stems: readonly string[];
}

/** The settings of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
export interface Weighing {
  /** How soon further occurrences of a word stop to count. */
  readonly k: number;
  /** How much a long text has to have more of a word than a short one, from 0 to 1. */
  readonly b: number;
  /** What is added for every word found. */
  readonly d: number;
}

/** A MiniSearch index asked by stems. */
export class PostingLists {
  readonly #search: MiniSearch["search"];
  readonly #weighing: Weighing;

  private constructor(search: MiniSearch["search"], weighing: Weighing) {
    this.#search = search;
    this.#weighing = weighing;
  }

  /** @param json an index that was made with the same options */
  static load<Fields>(json: string, options: Options<Fields>, weighing: Weighing): PostingLists {
    const index = MiniSearch.loadJSON<Fields>(json, options);
    return new PostingLists(index.search.bind(index), weighing);
  }

  /**
   * Whatever has one of the stems (OR) or each of them (AND), in no particular order.
   *
   * MiniSearch multiplies the BM25 sum by the number of query words found; `score` is the sum itself.
   */
  find(stems: readonly string[], combineWith: CombinationOperator, options: SearchOptions = {}): Scored[] {
    if (stems.length === 0) return [];
    const query = { combineWith, queries: [...stems] };
    const asked: SearchOptions = {
      bm25: this.#weighing,
      tokenize: (stem) => [stem],
      processTerm: (stem) => stem,
      ...options,
    };
    return this.#search(query, asked).map(({ id, score, queryTerms }) => ({
      id: id as number,
      score: score / Math.max(1, queryTerms.length),
      stems: queryTerms,
    }));
  }
}
