import type { Range } from "#lib/text/range.ts";
import { isSpaceless } from "#lib/text/spaceless.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { Numbers } from "./numbers.ts";

/** The words of a text as numbers, so that two texts are quickly compared, and where they stand. */
export interface Words {
  readonly text: string;
  readonly numbers: Int32Array;
  /** How much each says: see {@link weightOf}. */
  readonly weights: Uint8Array;
  readonly ranges: readonly Range[];
  readonly terms: readonly string[];
}

/** A stretch of a quotation that claims to stand so, and the mark before it that tells of something left out. */
export interface Stretch {
  /** Places of its words, from 0. */
  readonly words: Range;
  /** `…`, `[the captain]`; null at the beginning. */
  readonly mark: string | null;
}

/** A quotation taken apart. */
export interface Quotation {
  readonly words: Words;
  readonly stretches: readonly Stretch[];
}

const DOTS = String.raw`\.(?:\s*\.){2,}|…+|⋯+`;
/** Marks by which honest quotations tell that something was left out, or put in its place. */
const MARK = new RegExp(String.raw`\[[^\[\]]{0,80}\]|[(（]\s*(?:${DOTS})\s*[)）]|${DOTS}`, "gu");
/** `[T]he`: a capital that the sentence around wanted. */
const CHANGED_CAPITAL = /\[(\p{L}{1,2})\](?=\p{L})/gu;

const STOP_WEIGHT = 1;
const PAIR_WEIGHT = 2;
const WORD_WEIGHT = 3;

/** Reads a quotation; marks are no words of it. */
export function readQuotation(written: string, numbers: Numbers): Quotation {
  const text = written.replace(CHANGED_CAPITAL, "$1");
  const marks = [...text.matchAll(MARK)].map((match): Range => [match.index, match.index + match[0].length]);
  // As long as they were, so that places stay what they are; no word reaches over a break.
  const bare = text.replace(MARK, (mark) => "\n".repeat(mark.length));
  const words = { ...readWords(bare, numbers), text };
  const starts = [0, ...marks.map(([, end]) => end)];
  const stretches = starts.flatMap((start, at): Stretch[] => {
    const end = marks[at]?.[0] ?? text.length;
    const [first, last] = [firstFrom(words.ranges, start), firstFrom(words.ranges, end)];
    const mark = at === 0 ? null : text.slice(...(marks[at - 1] ?? [0, 0]));
    return last > first ? [{ words: [first, last], mark }] : [];
  });
  return { words, stretches };
}

/** The words of a text. */
export function readWords(text: string, numbers: Numbers): Words {
  const tokens = tokenize(text);
  const terms = tokens.map(({ term }) => term);
  return {
    text,
    numbers: Int32Array.from(terms, (term) => numbers.of(term)),
    weights: Uint8Array.from(terms, weightOf),
    ranges: tokens.map(({ range }) => range),
    terms,
  };
}

/** A word says more than a stop word, and more than two neighbouring signs of a script without spaces, which overlap. */
function weightOf(term: string): number {
  if (STOP_WORDS.has(term)) return STOP_WEIGHT;
  return isSpaceless(term) ? PAIR_WEIGHT : WORD_WEIGHT;
}

/** The weight of a stretch of words. */
export function weigh({ weights }: Words, [from, to]: Range): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] ?? 0;
  return sum;
}

/** The place in the text that a stretch of words takes up; empty for none. */
export function placeOf({ ranges }: Words, [from, to]: Range): Range {
  const [first, last] = [ranges[from], ranges[to - 1]];
  return first && last && to > from ? [first[0], last[1]] : [0, 0];
}

/** The first word that begins at a place of the text or after it. */
function firstFrom(ranges: readonly Range[], place: number): number {
  const at = ranges.findIndex(([start]) => start >= place);
  return at < 0 ? ranges.length : at;
}
