/** A day, or as much of it as is known. */
export interface CiteDate {
  readonly year: string;
  /** From 1. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
/** As MLA shortens them: names of up to four letters stay whole. */
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** Reads `2013`, `2013-04` or `2013-04-02`; null for null and for what begins with no year. */
export function parseCiteDate(date: string | null): CiteDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(date ?? "") ?? [];
  if (year === undefined) return null;
  const isMonth = month !== undefined && MONTHS[Number(month) - 1] !== undefined;
  return { year, month: isMonth ? Number(month) : null, day: isMonth && day ? Number(day) : null };
}

/** `April 2, 2013`, as in Chicago. */
export function printMonthFirst({ year, month, day }: CiteDate): string {
  if (month === null) return year;
  return `${MONTHS[month - 1]} ${day === null ? "" : `${day}, `}${year}`;
}

/** `2 Apr. 2013`, as in MLA. */
export function printDayFirst({ year, month, day }: CiteDate): string {
  const known = [day, month === null ? null : SHORT_MONTHS[month - 1], year];
  return known.filter((part) => part !== null).join(" ");
}

/** `2013, April 2`, as in APA. */
export function printYearFirst({ year, month, day }: CiteDate): string {
  if (month === null) return year;
  return `${year}, ${MONTHS[month - 1]}${day === null ? "" : ` ${day}`}`;
}

/** The known parts as `2013-04-02`, `2013/04` … */
export function joinDate({ year, month, day }: CiteDate, separator: string): string {
  const rest = [month, day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, "0")]));
  return [year, ...rest].join(separator);
}
