/** Years `from` to `to`, both included, or the articles without a date. */
export type YearFilter = { readonly from: number; readonly to: number } | "undated";

/** What a range without a first or a last year is read with. */
export const FIRST_YEAR = 0;
export const LAST_YEAR = 9999;

/** The value under which articles without a date are counted. */
export const UNDATED = "undated";

/** Reads `2012`, `2012..2014` or `undated`; null for anything else. */
export function parseYear(text: string): YearFilter | null {
  if (text === UNDATED) return UNDATED;
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to ? { from, to } : null;
}

export function printYear(filter: YearFilter): string {
  if (filter === UNDATED) return UNDATED;
  const [from, to] = [filter.from, filter.to].map((year) => String(year).padStart(4, "0"));
  return from === to ? `${from}` : `${from}..${to}`;
}

/** A choice of years as a reader writes it: `2012`, `2012–2014`, `2012 or later`, `2014 or earlier`, `undated`. */
export function yearsInWords(year: YearFilter): string {
  if (year === UNDATED || year.from === year.to) return printYear(year);
  if (year.to === LAST_YEAR) return `${printYear({ ...year, to: year.from })} or later`;
  if (year.from === FIRST_YEAR) return `${printYear({ ...year, from: year.to })} or earlier`;
  return printYear(year).replace("..", "–");
}

/** @param year of an article; null where it is undated */
export function isInYear(year: string | null, filter: YearFilter): boolean {
  if (filter === UNDATED || year === null) return filter === UNDATED && year === null;
  return filter.from <= Number(year) && Number(year) <= filter.to;
}
