import type { Range } from "#lib/text/range.ts";
import type { Words } from "./quotation.ts";

/** A stretch of a quotation that stands in a text as it is, or nearly. Ranges are places of words. */
export interface Alignment {
  readonly quoted: Range;
  readonly source: Range;
  /** Weight of the words that are the same. */
  readonly matched: number;
  /** The same less what is different. */
  readonly score: number;
}

/** A word in place of another, and a word left out or put in: so that half of the words may be others, and no more. */
const REPLACED = 2;
const SKIPPED = 1;

/**
 * The stretch of a quotation's words that a text holds best (local alignment, T. F. Smith and M. S. Waterman, 1981). One
 * row is kept of the table: what is wanted is where the best path begins, ends, and how much of it is the same.
 *
 * @param stretch the part of the quotation to look for
 * @param within the part of the text to look through
 * @returns null where no word is the same
 */
export function alignWords(quote: Words, stretch: Range, source: Words, within: Range): Alignment | null {
  const rows = new Rows(within[1] - within[0]);
  for (let at = stretch[0]; at < stretch[1]; at++) rows.fill(quote, at, source, within[0]);
  const { score, matched, start, quoteEnd, sourceEnd } = rows.best;
  if (score === 0) return null;
  return {
    quoted: [start >> PLACE_BITS, quoteEnd + 1],
    source: [start & LAST_PLACE, sourceEnd + 1],
    matched,
    score,
  };
}

/** Where a path begins is kept as one number: the place in the quotation, which is short, above that in the text. */
const PLACE_BITS = 20;
const LAST_PLACE = 2 ** PLACE_BITS - 1;

/** The row of the table that was filled last: for each cell the score of its path, what is the same, where it began. */
class Rows {
  readonly best = { score: 0, matched: 0, start: 0, quoteEnd: 0, sourceEnd: 0 };
  readonly #scores: Int32Array;
  readonly #matches: Int32Array;
  readonly #starts: Int32Array;

  /** @param words of the text that are looked through */
  constructor(words: number) {
    this.#scores = new Int32Array(words + 1);
    this.#matches = new Int32Array(words + 1);
    this.#starts = new Int32Array(words + 1);
  }

  /** @param first place of the first word of the text that is looked through */
  fill(quote: Words, at: number, source: Words, first: number): void {
    const [scores, matches, starts] = [this.#scores, this.#matches, this.#starts];
    const number = quote.numbers[at] ?? -1;
    const weight = quote.weights[at] ?? 0;
    let [cornerScore, cornerMatch, cornerStart] = [0, 0, 0]; // of the cell above and to the left, already written over
    for (let column = 1; column < scores.length; column++) {
      const place = first + column - 1;
      const isSame = source.numbers[place] === number;
      let score = cornerScore + (isSame ? weight : -REPLACED);
      const begins = cornerScore === 0;
      let match = (begins ? 0 : cornerMatch) + (isSame ? weight : 0);
      let start = begins ? (at << PLACE_BITS) | place : cornerStart;
      cornerScore = scores[column] ?? 0;
      cornerMatch = matches[column] ?? 0;
      cornerStart = starts[column] ?? 0;
      if (cornerScore - SKIPPED > score) {
        score = cornerScore - SKIPPED;
        match = cornerMatch;
        start = cornerStart;
      }
      if ((scores[column - 1] ?? 0) - SKIPPED > score) {
        score = (scores[column - 1] ?? 0) - SKIPPED;
        match = matches[column - 1] ?? 0;
        start = starts[column - 1] ?? 0;
      }
      scores[column] = Math.max(0, score);
      matches[column] = match;
      starts[column] = start;
      if (score > this.best.score) this.#keep(score, match, start, at, place);
    }
  }

  #keep(score: number, matched: number, start: number, quoteEnd: number, sourceEnd: number): void {
    Object.assign(this.best, { score, matched, start, quoteEnd, sourceEnd });
  }
}
