import type { DateReading } from "./date-reading.ts";
import { MONTH_NAME } from "./english-months.ts";

const MONTH = String.raw`${MONTH_NAME}\.?`;
const PART_OF_YEAR =
  "(?:spring|summer|autumn|fall|winter|q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)";
const SEASON = new RegExp(
  String.raw`^(?:the )?${PART_OF_YEAR}(?:\s?[/–-]\s?${PART_OF_YEAR})?(?: of)?[ ,]+(\d{4})(?:[/–-]\d{2})?$`,
  "i",
);
const BETWEEN = "(?:\\s*[–—/]\\s*|\\s*-\\s*|\\s+(?:to|until|and|&)\\s+)";
const MONTHS = new RegExp(String.raw`^${MONTH}${BETWEEN}${MONTH},? (\d{4})$`, "i");
const DAYS_THEN_MONTH = new RegExp(String.raw`^(\d{1,2})${BETWEEN}(\d{1,2} ${MONTH},? \d{4})$`, "i");
const MONTH_THEN_DAYS = new RegExp(String.raw`^(${MONTH}) (\d{1,2})${BETWEEN}(\d{1,2},? \d{4})$`, "i");
const TWO_DATES = new RegExp(
  String.raw`^((?:\d{1,2} )?${MONTH}(?: \d{1,2})?(?:,? \d{4})?)${BETWEEN}((?:\d{1,2} )?${MONTH}(?: \d{1,2})?,? \d{4})$`,
  "i",
);
const YEARS = /^(\d{4})\s*(?:[–—/-]|to)\s*(?:\d{4}|\d{2})$/;
const ABOUT = /^(?:c\.|ca\.?|circa|about|early|mid|late)[ -]/i;

/**
 * A season, some days, months or years, as precisely as one date can say it: “Spring 1964” is `1964`, “8–10 April
 * 2020” is `2020-04`. What lies in several years is dated by its beginning, with a doubt, and only where `isNamed`.
 *
 * @param parseDay reads one date in words
 */
export function parsePeriod(
  text: string,
  parseDay: (text: string) => DateReading | null,
  isNamed: boolean,
): DateReading | null {
  const year = (SEASON.exec(text) ?? MONTHS.exec(text))?.[1];
  if (year !== undefined) return { date: year };
  const ends = endsOf(text);
  const isSure = isNamed || (text.match(/\d{4}/g)?.length ?? 0) === 1;
  const dates = isSure ? ends?.map(parseDay) : undefined;
  if (dates?.every((date) => date !== null && "date" in date)) {
    const [first = "", last = ""] = dates.map((date) => date.date);
    const isInOrder = first <= last && (isNamed || first.slice(0, 4) === last.slice(0, 4));
    return isInOrder ? shared(text, first, last) : null;
  }
  return isNamed ? yearsOrAbout(text, parseDay) : null;
}

/** Both ends of a range, each a date by itself. Two years are only taken where both ends name theirs. */
function endsOf(text: string): [string, string] | null {
  const days = DAYS_THEN_MONTH.exec(text);
  if (days) return [days[2]?.replace(/^\d+/, days[1] ?? "") ?? "", days[2] ?? ""];
  const behind = MONTH_THEN_DAYS.exec(text);
  if (behind) return [`${behind[1]} ${behind[2]}, ${behind[3]?.slice(-4)}`, `${behind[1]} ${behind[3]}`];
  const two = TWO_DATES.exec(text);
  const [first = "", last = ""] = two?.slice(1) ?? [];
  if (!two) return null;
  return [/\d{4}$/.test(first) ? first : `${first} ${last.slice(-4)}`, last];
}

/** What two dates have in common; the first of them where not even the year is. */
function shared(text: string, first: string, last: string): DateReading {
  const [a, b] = [first.split("-"), last.split("-")];
  if (a[0] !== b[0]) return { date: first, doubt: doubt(text, first) };
  const common = a.filter((_, at) => a.slice(0, at + 1).join() === b.slice(0, at + 1).join());
  return { date: common.join("-") };
}

function yearsOrAbout(text: string, parseDay: (text: string) => DateReading | null): DateReading | null {
  const first = YEARS.exec(text)?.[1];
  if (first !== undefined) return { date: first, doubt: doubt(text, first) };
  const bare = text.replace(ABOUT, "");
  if (bare === text) return null;
  return /^\d{4}$/.test(bare) ? { date: bare } : parseDay(bare);
}

const doubt = (text: string, first: string): string =>
  `The date “${text}” lies in several years; the article was dated ${first}, by its beginning.`;
