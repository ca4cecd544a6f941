import { APOSTROPHE } from "#lib/text/fold.ts";
import type { Range } from "#lib/text/range.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { Report } from "./report.ts";

/** A word or pattern in the query text. */
export interface Piece {
  readonly term: string;
  readonly range: Range;
  readonly isPattern: boolean;
}

const RUN = new RegExp(String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060*?${APOSTROPHE}]+`, "gu");
const LETTER = /[\p{L}\p{N}]/u;
/** `*` anywhere, `?` only within a word: at its end it is the mark of a question. */
const WILDCARD = /\*+|(?<=[\p{L}\p{N}\p{M}])\?+(?=[\p{L}\p{N}])/gu;

/** The words of a stretch of the query text. */
export function plainPieces(text: string, range: Range): Piece[] {
  return tokenize(text.slice(...range)).map((token) => ({
    term: token.term,
    range: [range[0] + token.range[0], range[0] + token.range[1]],
    isPattern: false,
  }));
}

/** The words and patterns of a stretch of the query text. */
export function wordPieces(text: string, [start, end]: Range, report: Report): Piece[] {
  const stretches: Piece[][] = [];
  let at = start;
  for (const run of text.slice(start, end).matchAll(RUN)) {
    const range: Range = [start + run.index, start + run.index + run[0].length];
    const pattern = patternOf(text, range, report);
    if (!pattern) continue;
    stretches.push(plainPieces(text, [at, range[0]]), [pattern]);
    at = range[1];
  }
  return [...stretches.flat(), ...plainPieces(text, [at, end])];
}

function patternOf(text: string, [from, to]: Range, report: Report): Piece | null {
  const run = text.slice(from, to);
  const letters = run.search(LETTER);
  const star = run.indexOf("*");
  if (letters < 0 && star >= 0) reportLoneWildcard([from, to], report);
  if (letters < 0 || !/[*?]/.test(run)) return null;
  if (star >= 0 && star < letters) {
    report(
      "leading-wildcard",
      [from + star, from + letters],
      "A * cannot begin a word, so it was passed over. Write at least one letter before it, as in elect*.",
    );
    return null;
  }
  const term = patternTerm(run.slice(letters));
  const typed = run.slice(letters).replace(/[^*\p{L}\p{N}\p{M}]+$/u, "");
  return term === null
    ? null
    : { term, range: [from + letters, from + letters + typed.length], isPattern: true };
}

/** Tells of a * that has no letter beside it. */
export function reportLoneWildcard(range: Range, report: Report): void {
  report(
    "wildcard-without-letters",
    range,
    "A * alone stands for no word and was passed over. Write some letters before it, as in elect*.",
  );
}

/** The folded pattern; null where there is no wildcard, or where it stands among several words. */
function patternTerm(run: string): string | null {
  const wildcards = [...run.matchAll(WILDCARD)].map(([typed]) => (typed.startsWith("*") ? "*" : typed));
  const parts = run.split(WILDCARD).map((part) => tokenize(part).map(({ term }) => term.replaceAll(".", "")));
  if (wildcards.length === 0 || parts.some((terms) => terms.length > 1)) return null;
  return parts.map(([term = ""], at) => `${term}${wildcards[at] ?? ""}`).join("");
}
