import type { Range } from "./range.ts";

/** Digits with the points and commas between them. */
const DIGITS = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`;
/** A minus is one where nothing stands before it: in `1914-18` and `A-5` it joins. */
const SIGNS_BEFORE = String.raw`(?:(?<![^\s\p{Ps}\p{Pi}"'])[\-‐‑–−+±])?\p{Sc}?(?:(?<=\p{Sc})[\-−])?(?:(?<![\p{L}\p{N}])\.)?`;
const SIGNS_AFTER = String.raw`(?:\s?[%‰]|\p{Sc}(?!\p{Nd}))?`;

/** A number as it is written, with the signs that make another number of it: `-3.5`, `$5`, `5 %`. For the flags u and v. */
export const FIGURE = SIGNS_BEFORE + DIGITS + SIGNS_AFTER;

const BEFORE = new RegExp(`${SIGNS_BEFORE}$`, "u");
const AFTER = new RegExp(`^${SIGNS_AFTER}`, "u");
/** More than the signs around a number take up, in UTF-16 code units. */
const REACH = 8;

/** A range of a text, widened by the signs of the numbers at its ends. */
export function withSigns(text: string, [start, end]: Range): Range {
  const isNumber = (place: number) => /^\p{Nd}/u.test(text.slice(place, place + 2));
  const before = isNumber(start) ? signs(text.slice(Math.max(0, start - REACH), start), BEFORE) : 0;
  const after = /\p{Nd}$/u.test(text.slice(start, end)) ? signs(text.slice(end, end + REACH), AFTER) : 0;
  return [start - before, end + after];
}

const signs = (around: string, pattern: RegExp) => pattern.exec(around)?.[0].length ?? 0;
