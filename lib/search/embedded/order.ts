import type { Sort } from "#lib/search/request.ts";
import type { StringColumn } from "./string-column.ts";

/** What articles are put in order by. */
export interface OrderedBy {
  readonly sort: Sort;
  /** Of every article; only for the sort by relevance. */
  readonly scores: Float64Array;
  /** Of every article 0 where it is to come before the others under any sort; null: none is. */
  readonly lacking: Uint8Array | null;
}

/** The order of the articles of an archive. Undated ones come last; ties are broken by the ordinal, as slugs go. */
export class Order {
  readonly #newest: Uint32Array;
  readonly #oldest: Uint32Array;

  /** @param dates the column, whose values are in the order of time */
  constructor(dates: StringColumn) {
    const undated = dates.values.length;
    this.#oldest = new Uint32Array(dates.articles);
    this.#newest = new Uint32Array(dates.articles);
    for (let article = 0; article < dates.articles; article++) {
      const place = dates.firstOf(article);
      this.#oldest[article] = place ?? undated;
      this.#newest[article] = place === undefined ? undated : undated - 1 - place;
    }
  }

  /** The articles in order, from the first up to so many at least. */
  first(articles: Uint32Array, most: number, by: OrderedBy): Uint32Array {
    const compare = this.#comparison(by);
    return articles.length > 2 * most ? best(articles, most, compare) : articles.slice().sort(compare);
  }

  #comparison({ sort, scores, lacking }: OrderedBy): (a: number, b: number) => number {
    const lacks = (one: number) => Number((lacking?.[one] ?? 0) > 0);
    const dates = sort === "newest" ? this.#newest : this.#oldest;
    const bySort =
      sort === "relevance"
        ? (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0)
        : (a: number, b: number) => (dates[a] ?? 0) - (dates[b] ?? 0);
    return (a, b) => lacks(a) - lacks(b) || bySort(a, b) || a - b;
  }
}

/** The first few in order: only what comes before the last of those kept so far is put in its place. */
function best(articles: Uint32Array, most: number, compare: (a: number, b: number) => number): Uint32Array {
  const kept: number[] = [];
  for (const article of articles) {
    const last = kept[most - 1];
    if (last !== undefined && compare(last, article) <= 0) continue;
    kept.splice(placeIn(kept, article, compare), 0, article);
    if (kept.length > most) kept.pop();
  }
  return Uint32Array.from(kept);
}

function placeIn(sorted: readonly number[], one: number, compare: (a: number, b: number) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? 0, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
