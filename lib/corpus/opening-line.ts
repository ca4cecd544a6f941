import type { Byline } from "./article.ts";
import { parseBareNames, parsePlacedNames } from "./bare-names.ts";
import type { Line } from "./block.ts";
import { parseCredit } from "./credit.ts";
import type { DateReading } from "./date-reading.ts";
import { isHeadingWord } from "./heading-words.ts";
import { isAgency } from "./outlet.ts";
import { isUpdate, parsePublishedDate } from "./published-date.ts";

/**
 * What shows that a line names authors: a word such as "By" or a date in the same line, nothing but the names, or
 * names with a place or a paper behind them.
 */
export type Sign = "announced" | "bare" | "placed";

/** What a line above the text says of the article: its authors, its date, or both. */
export interface OpeningLine {
  readonly authors: Byline | null;
  readonly sign: Sign | null;
  readonly date: DateReading | null;
  /** Whether the date is that of a change. */
  readonly isUpdate: boolean;
}

const SEPARATORS = /\s+[|·•–—-]\s+|,\s+|\s+on\s+/g;
/** A line that says what it is may go on with a date, or begin with one, without a sign between them. */
const LEAD = /^(?:by|posted|published|written|submitted)\b/i;
const SPACES = /\s+(?:[|·•–—-]\s+|on\s+)?|,\s+/g;
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}(?:, \p{Lu}[\p{L}\p{M}.' ’-]*)?$/u;
/** What was done with the file on a day, which is not the day of the article. */
const HANDLED =
  /^(?:down|up)loaded|^(?:re)?printed|^(?:last )?(?:accessed|visited|viewed|checked)|^(?:retrieved|saved|exported|converted|scanned|archived|generated|created|copied|captured|crawled)\b/i;
const LONGEST = 140;
const SILENT: OpeningLine = { authors: null, sign: null, date: null, isUpdate: false };

/** Of lines for as long as they are there: heading, credits and what stands around an article are told by the same ones. */
const known = new WeakMap<Line, OpeningLine | null>();

/** A line as {@link parseOpeningLine} reads it, which is done once. */
export function openingLineOf(line: Line): OpeningLine | null {
  const before = known.get(line);
  if (before !== undefined) return before;
  const read = parseOpeningLine(line.text);
  known.set(line, read);
  return read;
}

/** Reads a line as a byline, a date or both; null where it is neither, or more. */
export function parseOpeningLine(text: string): OpeningLine | null {
  if (text.length > LONGEST) return null;
  return parseWhole(text) ?? parseParts(text) ?? placed(text);
}

function parseWhole(text: string): OpeningLine | null {
  const date = parsePublishedDate(text);
  if (date) return { ...SILENT, date, isUpdate: isUpdate(text) };
  const announced = parseCredit(text);
  if (announced) return { ...SILENT, authors: announced, sign: "announced" };
  const bare = parseBareNames(text);
  return bare && { ...SILENT, authors: bare, sign: "bare" };
}

function placed(text: string): OpeningLine | null {
  const authors = parsePlacedNames(text);
  return authors && { ...SILENT, authors, sign: "placed" };
}

/** Two parts with a comma, a bar or "on" between them, one of them a date. */
function parseParts(text: string): OpeningLine | null {
  if (!/\d{4}/.test(text)) return null;
  for (const { index, 0: separator } of text.matchAll(LEAD.test(text) ? SPACES : SEPARATORS)) {
    const [left, right] = [text.slice(0, index), text.slice(index + separator.length)];
    const read = withDate(left, right) ?? withDate(right, left);
    if (read) return read;
  }
  return null;
}

/** A date with authors, another date or a place beside it. Beside a date a name needs no further sign that it is one. */
function withDate(other: string, text: string): OpeningLine | null {
  const dated = parseWhole(text);
  if (!dated?.date) return null;
  const beside = parseWhole(other) ?? postedBy(other, text) ?? placed(other) ?? agency(other);
  if (beside?.authors) return { ...dated, authors: beside.authors, sign: "announced" };
  if (beside?.date) return beside.isUpdate === dated.isUpdate ? null : beside.isUpdate ? dated : beside;
  return isPlaceOf(dated.date, other) ? dated : null;
}

/** “Posted on 5 April 2020 by admin”. */
function postedBy(other: string, dated: string): OpeningLine | null {
  const authors = /^by\s/i.test(other) && LEAD.test(dated) ? parseCredit(`posted ${other}`) : null;
  return authors && { ...SILENT, authors, sign: "announced" };
}

function agency(text: string): OpeningLine | null {
  return isAgency(text) ? { ...SILENT, authors: [text.replace(/[()]/g, "")], sign: "placed" } : null;
}

/** "Doha, 29 February 2020". With a month alone the line may as well be the heading of a section. */
function isPlaceOf(date: DateReading, text: string): boolean {
  const isDay = "date" in date && date.date.length === 10;
  return (
    isDay &&
    PLACE.test(text) &&
    !HANDLED.test(text) &&
    !LEAD.test(text) &&
    !text.split(/[\s,]+/).some(isHeadingWord)
  );
}
