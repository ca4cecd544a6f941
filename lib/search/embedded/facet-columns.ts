import { yearOf } from "#lib/corpus/article.ts";
import { isInYear, UNDATED } from "#lib/query/year-filter.ts";
import type { Facets, FacetValue } from "#lib/search/engine.ts";
import type { Filters } from "#lib/search/request.ts";
import { type ArticleFlags, either } from "./article-flags.ts";
import type { StringColumn } from "./string-column.ts";

/** Which articles pass each facet's own choices; null: all. */
export interface Passing {
  readonly authors: ArticleFlags | null;
  readonly years: ArticleFlags | null;
}

/** Filters and counts by the facets, which are columns of numbers. */
export class FacetColumns {
  readonly #authors: StringColumn;
  readonly #dates: StringColumn;
  /** The years there are, in order, with `undated` last; and of each article the place of its own. */
  readonly #years: readonly string[];
  readonly #yearOf: Uint32Array;

  constructor(authors: StringColumn, dates: StringColumn) {
    const years = [...new Set(dates.values.map((date) => yearOf(date) ?? UNDATED)), UNDATED];
    const places = dates.values.map((date) => years.indexOf(yearOf(date) ?? UNDATED));
    this.#authors = authors;
    this.#dates = dates;
    this.#years = years;
    this.#yearOf = Uint32Array.from({ length: dates.articles }, (_, article) => {
      return places[dates.firstOf(article) ?? -1] ?? years.length - 1;
    });
  }

  passing({ authors, years }: Filters): Passing {
    const isChosen = (year: string | null) => years.some((one) => isInYear(year, one));
    const dated = () => this.#dates.having((date) => isChosen(yearOf(date)));
    return {
      authors: authors.length === 0 ? null : this.#authors.having((name) => authors.includes(name)),
      years: years.length === 0 ? null : isChosen(null) ? either(dated(), this.#dates.lacking()) : dated(),
    };
  }

  /**
   * How many of the articles each choice would leave: each facet counted with every filter but its own. A chosen author
   * is always among the values, be it with 0.
   */
  count(articles: Uint32Array, { authors, years }: Passing, filters: Filters): Facets {
    const ofAuthors = new Uint32Array(this.#authors.values.length);
    const ofYears = new Uint32Array(this.#years.length);
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      if (years === null || years[article] === 1) this.#authors.countInto(ofAuthors, article);
      if (authors !== null && authors[article] !== 1) continue;
      const year = this.#yearOf[article] ?? 0;
      ofYears[year] = (ofYears[year] ?? 0) + 1;
    }
    const author = valuesOf(this.#authors.values, ofAuthors, mostFirst(ofAuthors));
    const isCounted = (name: string) => author.some(({ value }) => value === name);
    const uncounted = [...new Set(filters.authors)].filter((name) => !isCounted(name)).sort();
    return {
      author:
        uncounted.length === 0 ? author : [...author, ...uncounted.map((value) => ({ value, count: 0 }))],
      year: valuesOf(this.#years, ofYears, counted(ofYears)),
    };
  }
}

/** The places of counts above 0. */
function counted(counts: Uint32Array): Uint32Array {
  const places = new Uint32Array(counts.length);
  let found = 0;
  for (let place = 0; place < counts.length; place++) if (counts[place] !== 0) places[found++] = place;
  return places.subarray(0, found);
}

/** The same, the largest first, equal ones in their order: sorted as numbers, which takes no comparing function. */
function mostFirst(counts: Uint32Array): Uint32Array {
  const all = counts.length;
  const places = counted(counts);
  const keys = Float64Array.from(places, (place) => place - (counts[place] ?? 0) * all).sort();
  return places.map((_, at) => (((keys[at] ?? 0) % all) + all) % all);
}

/** Values with their counts. @param places of the values, in order */
function valuesOf(values: readonly string[], counts: Uint32Array, places: Uint32Array): FacetValue[] {
  return Array.from(places, (at) => ({ value: values[at] ?? "", count: counts[at] ?? 0 }));
}
