import type { ParsedComponents } from "chrono-node";
import * as en from "chrono-node/en"; // all languages are 600 files, and this one 40
import type { PublishedDate } from "./article.ts";
import { parsePeriod } from "./date-period.ts";
import type { DateReading } from "./date-reading.ts";
import { MONTH_NAME } from "./english-months.ts";
import { inEnglish } from "./foreign-date.ts";
import { collapse } from "./white-space.ts";

const LABEL =
  /^(?:first\s+published|published|posted|publication\s+date|date\s+published|dated|date|(?:last\s+)?(?:updated|modified|revised))(?:\s+on)?\s*:?\s+/i;
const UPDATE_LABEL = /^(?:last\s+)?(?:updated|modified|revised)\b/i;
const ZONE = "(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|eet|eest|bst|ist|aft|et|pt|ct|z)";
// "10.30 BST", "at 4:03 p.m. EDT", "4 pm": a time of day stands before or after the day and does not matter here.
const TIME = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?\s?m\b\.?)(?:\s?\(?${ZONE}\b\)?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?)?`;
const TIME_BEHIND = new RegExp(String.raw`(?:\s*[,|–—-]\s*|\s+)(?:at\s+)?${TIME}$`, "i");
const TIME_BEFORE = new RegExp(String.raw`^${TIME}(?:\s*[,|–—-]\s*|\s+)(?:on\s+)?(?=\S)`, "i");
/** “· 4 min read” behind a date. */
const READING_TIME = /\s*[·•|–—-]\s*\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}\S{0,20}(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?)?$/;
const YEAR = /^[1-9]\d{3}$/;
const BY_NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;
const DAY_NAME =
  "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const DATE_WORD = new RegExp(`^(?:${MONTH_NAME}|${DAY_NAME}|st|nd|rd|th|of|the)$`, "i");
const LONGEST = 80;
const EARLIEST_YEAR = 1400;
const REFERENCE = new Date("2000-01-01T12:00:00Z");

/**
 * The date that a text says, and nothing but says: in full, by month, season or days of a month. By year alone or by
 * several years only where `isNamed`, that is, where the text is known to stand for a date. Null where it is none.
 * Nothing is ever taken from today's date.
 */
export function parsePublishedDate(text: string, isNamed = false): DateReading | null {
  if (text.length > LONGEST * 2 || !/\d{4}/.test(text)) return null;
  const written = inEnglish(collapse(text).replace(LABEL, "").replace(READING_TIME, ""));
  if (written.length > LONGEST) return null;
  if (YEAR.test(written)) return isNamed ? { date: written } : null;
  const day = parseIso(written) ? written : written.replace(TIME_BEHIND, "").replace(TIME_BEFORE, "");
  return parseIso(day) ?? parseNumbers(day) ?? parseWords(day) ?? parsePeriod(day, parseWords, isNamed);
}

/** Whether a word such as "Published" says what the date in a text is. */
export function isLabelled(text: string): boolean {
  return LABEL.test(text.trim());
}

/** Whether the date in a text is that of a change, which loses to the date of publication. */
export function isUpdate(text: string): boolean {
  return UPDATE_LABEL.test(text.trim());
}

/** Why a date is doubtful though it is in the calendar; null where it is not. */
export function doubtAbout(date: string, today = new Date()): string | null {
  const year = Number(date.slice(0, 4));
  if (year >= EARLIEST_YEAR && year <= today.getUTCFullYear() + 1) return null;
  const when = year < EARLIEST_YEAR ? `before ${EARLIEST_YEAR}` : "more than a year ahead";
  return `The date ${date} lies ${when}; it was kept, and should be looked at.`;
}

function parseIso(text: string): DateReading | null {
  const match = ISO.exec(text);
  if (match && isTwoYears(match)) return null;
  return match
    ? check(text, Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3]))
    : null;
}

/** 2012-13 is two years, since there is no 13th month. */
function isTwoYears([, year = "", second = "", day]: readonly (string | undefined)[]): boolean {
  return day === undefined && Number(second) > 12 && Number(second) > Number(year.slice(2));
}

/** 04/05/2020 is April in one country and May in another; with a number above 12 there is one reading. */
function parseNumbers(text: string): DateReading | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return check(text, Number(first[1]), Number(first[2]), Number(first[3]));
  const match = BY_NUMBERS.exec(text);
  if (!match) return null;
  const [left, right, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (left <= 12 && right <= 12 && left !== right) {
    const either = { "day-first": print(year, right, left), "month-first": print(year, left, right) };
    return {
      problem: `The date “${text}” may mean two days; it should be written as ${year}-MM-DD, or the settings should say which number is the day.`,
      either,
    };
  }
  return left > 12 ? check(text, year, right, left) : check(text, year, left, right);
}

function parseWords(text: string): DateReading | null {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => word.length > 2) || !words.every((word) => DATE_WORD.test(word))) return null;
  const [match] = en.GB.parse(collapse(text.replace(/\./g, " ")), REFERENCE);
  if (!match || match.end || coverage(match.text) < coverage(text)) return null;
  return fromComponents(text, match.start);
}

function coverage(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function fromComponents(text: string, parts: ParsedComponents): DateReading | null {
  const year = parts.isCertain("year") ? parts.get("year") : null;
  const month = parts.isCertain("month") ? parts.get("month") : null;
  if (year === null || month === null || !text.includes(String(year))) return null;
  return check(text, year, month, parts.isCertain("day") ? parts.get("day") : null);
}

function check(text: string, year: number, month: number, day: number | null): DateReading {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1 || month < 1 || month > 12 || (day !== null && (day < 1 || day > last))) {
    return { problem: `The date “${text}” is not in the calendar; it should be a day that exists.` };
  }
  return { date: print(year, month, day) };
}

function print(year: number, month: number, day: number | null): NonNullable<PublishedDate> {
  const parts = [
    String(year).padStart(4, "0"),
    ...[month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, "0")),
  ];
  return parts.join("-");
}
