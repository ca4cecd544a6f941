import type { Archive, ArticleEntry } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import type { Facets, FacetValue } from "#lib/search/engine.ts";
import type { Filters } from "#lib/search/request.ts";
import { isInYear, UNDATED } from "#lib/query/year-filter.ts";

const passesAuthors = ({ authors }: ArticleEntry, filters: Filters) =>
  filters.authors.length === 0 || authors.some((author) => filters.authors.includes(author));

const passesYears = ({ date }: ArticleEntry, filters: Filters) =>
  filters.years.length === 0 || filters.years.some((year) => isInYear(yearOf(date), year));

export function passes(article: ArticleEntry, filters: Filters): boolean {
  return passesAuthors(article, filters) && passesYears(article, filters);
}

/**
 * How many of the articles each choice would leave: each facet counted with every filter but its own. A chosen author
 * is always among the values, be it with 0.
 */
export function countFacets(
  archive: Archive,
  articles: readonly { article: number }[],
  filters: Filters,
): Facets {
  const authors = new Map<string, number>(filters.authors.map((author) => [author, 0]));
  const years = new Map<string, number>();
  for (const { article: ordinal } of articles) {
    const article = archive.article(ordinal);
    if (passesYears(article, filters)) for (const author of new Set(article.authors)) add(authors, author);
    if (passesAuthors(article, filters)) add(years, yearOf(article.date) ?? UNDATED);
  }
  return {
    author: values(authors).sort((a, b) => b.count - a.count || compare(a.value, b.value)),
    year: values(years).sort((a, b) => compare(a.value, b.value)), // digits come before "undated"
  };
}

const add = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
const values = (counts: ReadonlyMap<string, number>): FacetValue[] =>
  [...counts].map(([value, count]) => ({ value, count }));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
