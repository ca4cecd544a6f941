import MiniSearch, { type CombinationOperator, type Options, type SearchOptions } from "minisearch";

/** A scored article or paragraph, with those of the stems that it has. */
export interface Scored {
  readonly id: number;
  readonly score: number;
  readonly stems: readonly string[];
}

/*
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). MiniSearch's own default adds 0.5 for
 * every word found (BM25+), which ranks worse on judged collections: d is 0 here.
 */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** A MiniSearch index asked by stems. */
export class PostingLists {
  readonly #search: MiniSearch["search"];

  private constructor(search: MiniSearch["search"]) {
    this.#search = search;
  }

  /** @param json an index that was made with the same options */
  static load<Fields>(json: string, options: Options<Fields>): PostingLists {
    const index = MiniSearch.loadJSON<Fields>(json, options);
    return new PostingLists(index.search.bind(index));
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
      bm25: BM25,
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
