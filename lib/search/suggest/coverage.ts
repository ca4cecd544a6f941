import { yearOf } from "#lib/corpus/article.ts";
import { isInYear } from "#lib/query/year-filter.ts";
import type { Coverage } from "#lib/search/search-page.ts";
import type { Situation } from "./situation.ts";

/** What the archive holds, and how much of it in the years asked for. */
export function coverageOf({ archive, request }: Pick<Situation, "archive" | "request">): Coverage {
  const years = archive.articles.map(({ date }) => yearOf(date));
  const dated = years.filter((year) => year !== null).sort();
  const [first, last] = [dated[0], dated.at(-1)];
  const asked = request.filters.years;
  const isAsked = (year: string | null) => asked.some((filter) => isInYear(year, filter));
  return {
    articles: years.length,
    years: first !== undefined && last !== undefined ? [first, last] : null,
    inYears: asked.length > 0 ? years.filter(isAsked).length : null,
  };
}
