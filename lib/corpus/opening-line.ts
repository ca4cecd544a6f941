import type { Byline } from "./article.ts";
import { parseBareNames, parseByline } from "./byline.ts";
import { type DateReading, parsePublishedDate } from "./published-date.ts";

/** What a line above the text says of the article. `isBare` marks a name that no word such as "By" announces. */
export interface OpeningLine {
  readonly authors: Byline | null;
  readonly isBare: boolean;
  readonly date: DateReading | null;
}

const SEPARATORS = /\s+[|·•–—-]\s+|,\s+|\s+on\s+/g;
const LONGEST = 140;

/** Reads a line as a byline, a date or both; null where it is neither, or more. */
export function parseOpeningLine(text: string): OpeningLine | null {
  if (text.length > LONGEST) return null;
  return parseWhole(text) ?? parseBoth(text);
}

function parseWhole(text: string): OpeningLine | null {
  const date = parsePublishedDate(text);
  if (date) return { authors: null, isBare: false, date };
  const announced = parseByline(text);
  if (announced) return { authors: announced, isBare: false, date: null };
  const bare = parseBareNames(text);
  return bare && { authors: bare, isBare: true, date: null };
}

/** A byline and a date with a comma, a bar or "on" between them, in either order. */
function parseBoth(text: string): OpeningLine | null {
  if (!/\d{4}/.test(text)) return null;
  for (const separator of text.matchAll(SEPARATORS)) {
    const left = parseWhole(text.slice(0, separator.index));
    const right = parseWhole(text.slice(separator.index + separator[0].length));
    const [authors, date] = [left?.authors ?? right?.authors, left?.date ?? right?.date];
    // Beside a date a name needs no further sign that it is one.
    if (left && right && authors && date) return { authors, isBare: false, date };
  }
  return null;
}
