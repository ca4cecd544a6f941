import type { Range } from "#lib/text/range.ts";
import type { Suffix } from "./lexeme.ts";

const PUNCTUATION = /[.,;:!?]/;
const NUMBER_SIGN = /[-\d.]/;
const LETTER = /[\p{L}\p{N}]/u;
const SUFFIX = /[~^][-\d.]*(?![\p{L}\p{N}])/uy;

interface Split {
  /** Where what the suffixes apply to ends. */
  readonly bodyEnd: number;
  readonly suffixes: readonly Suffix[];
}

/** Parts `word~1^2` into `word` and its suffixes. Punctuation after them is left out. */
export function splitSuffixes(text: string, [start, end]: Range): Split {
  let bodyEnd = end;
  while (bodyEnd > start && PUNCTUATION.test(text.charAt(bodyEnd - 1))) bodyEnd--;
  const suffixes: Suffix[] = [];
  for (let sign = signBefore(text, start, bodyEnd); sign !== null; sign = signBefore(text, start, bodyEnd)) {
    suffixes.push(suffixOf(text, [sign, bodyEnd]));
    bodyEnd = sign;
  }
  const isBody = suffixes.length > 0 && LETTER.test(text.slice(start, bodyEnd));
  return isBody ? { bodyEnd, suffixes: suffixes.reverse() } : { bodyEnd: end, suffixes: [] };
}

/** Suffixes that begin at a place, after a quotation mark or a parenthesis. */
export function suffixesAt(text: string, start: number): Suffix[] {
  const suffixes: Suffix[] = [];
  let at = start;
  for (let length = lengthAt(text, at); length > 0; length = lengthAt(text, at)) {
    suffixes.push(suffixOf(text, [at, at + length]));
    at += length;
  }
  return suffixes;
}

function signBefore(text: string, start: number, end: number): number | null {
  let at = end;
  while (at > start && NUMBER_SIGN.test(text.charAt(at - 1))) at--;
  return at > start && /[~^]/.test(text.charAt(at - 1)) ? at - 1 : null;
}

function lengthAt(text: string, at: number): number {
  SUFFIX.lastIndex = at;
  return SUFFIX.exec(text)?.[0].length ?? 0;
}

function suffixOf(text: string, range: Range): Suffix {
  const number = text.slice(range[0] + 1, range[1]).replace(/\.+$/, "");
  return { kind: "suffix", sign: text.charAt(range[0]) === "~" ? "~" : "^", number, range };
}
