import { printYear, UNDATED, type YearFilter } from "#lib/query/year-filter.ts";

/** What a range without a first or a last year is read with. */
const [EARLIEST, LATEST] = [0, 9999];

/** A choice of years as a reader writes it: `2012`, `2012–2014`, `2012 or later`, `2014 or earlier`, `undated`. */
export function yearsInWords(year: YearFilter): string {
  if (year === UNDATED || year.from === year.to) return printYear(year);
  if (year.to === LATEST) return `${printYear({ ...year, to: year.from })} or later`;
  if (year.from === EARLIEST) return `${printYear({ ...year, from: year.to })} or earlier`;
  return printYear(year).replace("..", "–");
}
