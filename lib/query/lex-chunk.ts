import type { Range } from "#lib/text/range.ts";
import { FIELD_LIST, fieldNamed, nearestField } from "./field-names.ts";
import type { Lexeme } from "./lexeme.ts";
import type { Report } from "./report.ts";
import { splitSuffixes } from "./suffixes.ts";
import { reportLoneWildcard } from "./word-pieces.ts";

/** Words between the operands of a `NEAR` that does not say how many. */
const USUAL_DISTANCE = 10;
/** Most words between, for NEAR and in a phrase. */
export const MAX_DISTANCE = 100;

const NEAR = /^NEAR(?:\/(-?[\d.]*))?$/;
const NAME = /^\p{L}+(?=:)/u;
const LETTER = /[\p{L}\p{N}]/u;
const LONE_WEIGHT = /^\^-?[\d.]+$/;
const UNREAD_WEIGHT = /(?<=[\p{L}\p{N}\p{M}*])\^/u;

/**
 * Reads signs that stand together: an operator, a field with or without its value, or words.
 *
 * @param isFollowed whether a parenthesis or a phrase follows directly, which may be a field's value
 */
export function lexChunk(text: string, range: Range, isFollowed: boolean, report: Report): Lexeme[] {
  const chunk = text.slice(...range);
  if (chunk === "AND" || chunk === "OR" || chunk === "NOT") {
    return [{ kind: chunk === "AND" ? "and" : chunk === "OR" ? "or" : "not", range }];
  }
  const near = NEAR.exec(chunk);
  if (near) return [{ kind: "near", distance: distanceOf(near[1], range, report), range }];
  if (chunk.includes("://")) return [{ kind: "words", range, isPlain: true }];
  const name = NAME.exec(chunk)?.[0];
  if (name !== undefined) return lexField(text, range, name, isFollowed, report);
  return lexWords(text, range, report);
}

function distanceOf(typed: string | undefined, range: Range, report: Report): number {
  if (typed === undefined) return USUAL_DISTANCE;
  const number = typed === "" ? Number.NaN : Number(typed);
  if (Number.isInteger(number) && 1 <= number && number <= MAX_DISTANCE) return number;
  const distance = nearestDistance(number) ?? USUAL_DISTANCE;
  report(
    "bad-distance",
    range,
    `“NEAR/${typed}” was read as NEAR/${distance}. Write NEAR/ with a whole number from 1 to ${MAX_DISTANCE}.`,
  );
  return distance;
}

/** The distance next to a number, or null where it is none. */
export function nearestDistance(number: number): number | null {
  return Number.isNaN(number) ? null : Math.min(MAX_DISTANCE, Math.max(1, Math.round(number)));
}

function lexField(text: string, range: Range, name: string, isFollowed: boolean, report: Report): Lexeme[] {
  const [start, end] = range;
  const valueStart = start + name.length + 1;
  const field = fieldNamed(name);
  const hasValue = valueStart < end || isFollowed;
  if (field === null) {
    if (hasValue) report("unknown-field", [start, valueStart], unknownField(name));
    return hasValue ? [{ kind: "words", range, isPlain: true }] : lexWords(text, range, report);
  }
  const nameRange: Range = [start, valueStart];
  if (!hasValue) return [emptyField(text, nameRange, report)];
  const lexeme: Lexeme = { kind: "field", field, range: nameRange };
  // What is typed as `title:-doha` is meant as `-title:doha`.
  const isNegated = text[valueStart] === "-" && (valueStart + 1 < end || isFollowed);
  const begun: Lexeme[] = isNegated ? [{ kind: "minus", range: [start, start] }, lexeme] : [lexeme];
  const from = isNegated ? valueStart + 1 : valueStart;
  return from < end ? [...begun, ...wordsWithSuffixes(text, [from, end])] : begun;
}

/** A field without a value is a word: the reader may have meant one. */
export function emptyField(text: string, range: Range, report: Report): Lexeme {
  const field = text.slice(...range);
  report(
    "empty-field",
    range,
    `There is no value after “${field}”, so it was read as a word. Type the value directly after the colon.`,
  );
  return { kind: "words", range, isPlain: true };
}

function unknownField(name: string): string {
  const nearest = nearestField(name);
  const meant = nearest === null ? "" : ` Did you mean ${nearest}:?`;
  return `There is no field “${name}:”, so it was read as words.${meant} The fields are ${FIELD_LIST}.`;
}

function lexWords(text: string, range: Range, report: Report): Lexeme[] {
  const chunk = text.slice(...range);
  if (LONE_WEIGHT.test(chunk)) {
    report(
      "bad-weight",
      range,
      `“${chunk}” has nothing to give a weight to. Write it directly after a word.`,
    );
    return [];
  }
  if (LETTER.test(chunk)) {
    const lexemes = wordsWithSuffixes(text, range);
    reportUnreadWeight(text, lexemes[0]?.range ?? range, report);
    return lexemes;
  }
  if (chunk.includes("*")) reportLoneWildcard(range, report);
  return [];
}

function reportUnreadWeight(text: string, [start, end]: Range, report: Report): void {
  const at = text.slice(start, end).search(UNREAD_WEIGHT);
  if (at < 0) return;
  report(
    "bad-weight",
    [start + at, end],
    "This ^ is not followed by a number and was passed over. Write a weight from 0.1 to 10, as in doha^2.",
  );
}

function wordsWithSuffixes(text: string, [start, end]: Range): Lexeme[] {
  const { bodyEnd, suffixes } = splitSuffixes(text, [start, end]);
  return [{ kind: "words", range: [start, bodyEnd], isPlain: false }, ...suffixes];
}
