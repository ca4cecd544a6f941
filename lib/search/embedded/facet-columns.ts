import type { ArticleEntry } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import { isInYear, UNDATED } from "#lib/query/year-filter.ts";
import type { Facets, FacetValue } from "#lib/search/engine.ts";
import type { Filters } from "#lib/search/request.ts";
import type { ArticleFlags } from "./article-flags.ts";

/** Which articles pass each facet's own choices. */
export interface Passing {
  readonly authors: ArticleFlags;
  readonly years: ArticleFlags;
}

/** The facet values of all articles as numbers, so that filtering and counting compare no names. */
export class FacetColumns {
  readonly #authors: Column;
  readonly #years: Column;

  constructor(articles: readonly ArticleEntry[]) {
    this.#authors = new Column(articles.map(({ authors }) => authors));
    this.#years = new Column(articles.map(({ date }) => [yearOf(date) ?? UNDATED]));
  }

  passing({ authors, years }: Filters): Passing {
    const isChosen = (value: string) =>
      years.some((year) => isInYear(value === UNDATED ? null : value, year));
    return {
      authors:
        authors.length === 0 ? this.#authors.all() : this.#authors.having((name) => authors.includes(name)),
      years: years.length === 0 ? this.#years.all() : this.#years.having(isChosen),
    };
  }

  /**
   * How many of the articles each choice would leave: each facet counted with every filter but its own. A chosen author
   * is always among the values, be it with 0.
   */
  count(articles: Uint32Array, passing: Passing, filters: Filters): Facets {
    const authors = this.#authors.count(articles.filter((article) => passing.years[article] === 1));
    const years = this.#years.count(articles.filter((article) => passing.authors[article] === 1));
    for (const author of filters.authors) if (!authors.has(author)) authors.set(author, 0);
    return {
      author: valuesOf(authors).sort((a, b) => b.count - a.count || compare(a.value, b.value)),
      year: valuesOf(years).sort((a, b) => compare(a.value, b.value)), // digits come before "undated"
    };
  }
}

/** For every article which of some values it has, each once. */
class Column {
  readonly #values: readonly string[];
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;

  constructor(rows: readonly (readonly string[])[]) {
    const places = new Map<string, number>();
    for (const value of rows.flat()) if (!places.has(value)) places.set(value, places.size);
    const numbers = rows.map((row) => [...new Set(row)].map((value) => places.get(value) ?? 0));
    this.#values = [...places.keys()];
    this.#entries = Uint32Array.from(numbers.flat());
    this.#starts = new Uint32Array(rows.length + 1);
    for (const [at, row] of numbers.entries()) this.#starts[at + 1] = (this.#starts[at] ?? 0) + row.length;
  }

  /** Every article, be it without a value. */
  all(): ArticleFlags {
    return new Uint8Array(this.#starts.length - 1).fill(1);
  }

  /** The articles that have a value of which the test is true. */
  having(isChosen: (value: string) => boolean): ArticleFlags {
    const flags = new Uint8Array(this.#starts.length - 1);
    const chosen = this.#values.map(isChosen);
    for (let article = 0; article < flags.length; article++) {
      if (this.#of(article).some((value) => chosen[value])) flags[article] = 1;
    }
    return flags;
  }

  /** How many of the articles have each value that any of them has. */
  count(articles: Uint32Array): Map<string, number> {
    const counts = new Uint32Array(this.#values.length);
    for (const article of articles) {
      for (let at = this.#starts[article] ?? 0; at < (this.#starts[article + 1] ?? 0); at++) {
        const value = this.#entries[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return new Map(
      this.#values.flatMap((value, at) => ((counts[at] ?? 0) > 0 ? [[value, counts[at] ?? 0]] : [])),
    );
  }

  #of(article: number): Uint32Array {
    return this.#entries.subarray(this.#starts[article], this.#starts[article + 1]);
  }
}

const valuesOf = (counts: ReadonlyMap<string, number>): FacetValue[] =>
  Array.from(counts, ([value, count]) => ({ value, count }));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
