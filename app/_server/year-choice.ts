import { isInYear, parseYear, printYear, UNDATED, type YearFilter } from "#lib/query/year-filter.ts";
import type { SearchRequest } from "#lib/search/request.ts";
import { searchUrl } from "./search-params.ts";

/** Whether a facet value (a year, a range of years, or `undated`) lies within what is chosen. */
export function isChosen(value: string, { filters }: SearchRequest): boolean {
  const year = parseYear(value);
  return year !== null && filters.years.some((chosen) => covers(chosen, year));
}

/** Chooses a facet value; takes the choice back where it was made; narrows a chosen range that covers it. */
export function yearUrl(value: string, request: SearchRequest): string {
  const year = parseYear(value);
  if (!year) return searchUrl(request);
  const isExact = request.filters.years.some((chosen) => printYear(chosen) === printYear(year));
  const others = request.filters.years.filter((chosen) => !covers(chosen, year));
  return searchUrl(request, { filters: { ...request.filters, years: isExact ? others : [...others, year] } });
}

function covers(chosen: YearFilter, year: YearFilter): boolean {
  if (year === UNDATED) return chosen === UNDATED;
  return isInYear(String(year.from), chosen) && isInYear(String(year.to), chosen);
}
