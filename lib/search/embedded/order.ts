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
  /** Of each article a number that is the higher, the earlier it comes. */
  readonly #newest: Float64Array;
  readonly #oldest: Float64Array;

  /** @param dates the column, whose values are in the order of time */
  constructor(dates: StringColumn) {
    const undated = dates.values.length;
    this.#oldest = new Float64Array(dates.articles);
    this.#newest = new Float64Array(dates.articles);
    for (let article = 0; article < dates.articles; article++) {
      const place = dates.firstOf(article);
      this.#oldest[article] = -(place ?? undated);
      this.#newest[article] = place ?? -1;
    }
  }

  /** The articles in order, from the first up to so many at least. */
  first(articles: Uint32Array, most: number, by: OrderedBy): Uint32Array {
    const keys = { relevance: by.scores, newest: this.#newest, oldest: this.#oldest }[by.sort];
    const groups = by.lacking;
    if (articles.length > 2 * most) return best(articles, most, keys, groups);
    return articles.slice().sort((a, b) => compare(a, b, keys, groups));
  }
}

/** @param keys of every article, the highest first; @param groups of every article, those of 0 first; null: all the same */
function compare(a: number, b: number, keys: Float64Array, groups: Uint8Array | null): number {
  const byGroup = groups === null ? 0 : Math.min(1, groups[a] ?? 0) - Math.min(1, groups[b] ?? 0);
  return byGroup || (keys[b] ?? 0) - (keys[a] ?? 0) || a - b;
}

/** The first few in order: only what comes before the last of those kept so far is put in its place. */
function best(
  articles: Uint32Array,
  most: number,
  keys: Float64Array,
  groups: Uint8Array | null,
): Uint32Array {
  const kept = new Uint32Array(most);
  let count = 0;
  for (let at = 0; at < articles.length; at++) {
    const article = articles[at] ?? 0;
    if (count === most && compare(kept[most - 1] ?? 0, article, keys, groups) <= 0) continue;
    if (count < most) count++;
    let place = count - 1;
    for (; place > 0 && compare(kept[place - 1] ?? 0, article, keys, groups) > 0; place--) {
      kept[place] = kept[place - 1] ?? 0;
    }
    kept[place] = article;
  }
  return kept;
}
