import { withoutClosingSigns, wordCount } from "#lib/corpus/sentence.ts";

const FUNCTION_WORDS = new Set(
  `a an the this these those of to in on at by for from with without into onto upon over under between among through during against about
  and or but nor that which who whom whose than as if because while when where although though whether is are was were be been being has have
  had will would can could may might must shall should not very its his her their our your my`.split(/\s+/),
);
const STOPS = /[.!?…。！？؟۔।:;]$/u;
const STOP_WITHIN = /[.!?…。！？؟۔।]["'”’»)\]]{0,3}\s+["'“‘«([]{0,3}\p{Lu}/u;
const LOWER_CASE = /^\p{Ll}/u;
const FEWEST_WORDS = 8;
const FEWEST_WORDS_OF_CLAUSE = 3;
const ENOUGH_TO_COUNT = 400;

export const WHY_PAGE_BREAK =
  "A sentence was cut in two, as at the end of a page; its halves are one paragraph.";

/**
 * Whether a paragraph stops in the middle of a sentence that the next one takes up. A paragraph that ends without
 * a stop is cut when the next goes on in lower case, or when what it opened or announced is still to come.
 */
export function isCutByPageBreak(first: string, second: string): boolean {
  if (hasStop(first) || wordCount(first.slice(0, ENOUGH_TO_COUNT)) < FEWEST_WORDS) return false;
  if (LOWER_CASE.test(second)) return true;
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘'([$£€]/u.test(second) && awaitsMore(first, second);
}

/**
 * Whether the second of three paragraphs is one of a row of clauses rather than the rest of a sentence: neither it nor
 * the one before has a stop anywhere, and both times the text goes on in lower case. Treaties and poems do that.
 */
export function isClauseInRow(before: string, clause: string, after: string): boolean {
  return [before, clause].every(isClause) && [clause, after].every((text) => LOWER_CASE.test(text));
}

function isClause(text: string): boolean {
  return !hasStop(text) && !STOP_WITHIN.test(text) && wordCount(text) >= FEWEST_WORDS_OF_CLAUSE;
}

function hasStop(text: string): boolean {
  return STOPS.test(withoutClosingSigns(text)) || STOPS.test(text);
}

function awaitsMore(first: string, second: string): boolean {
  if (/[,\p{Pd}]$/u.test(first)) return true;
  const lastWord = /(?<![\p{L}\p{N}'’.-])(\p{L}+)$/u.exec(first.slice(-40))?.[1];
  if (lastWord !== undefined && FUNCTION_WORDS.has(lastWord)) return true;
  // A quotation over several paragraphs opens each of them anew and closes the last one only.
  return (
    (opens(first, "“", "”") && !second.startsWith("“")) || opens(first, "(", ")") || opens(first, "[", "]")
  );
}

function opens(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}
