import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { globTest } from "#lib/text/glob.ts";
import { SortedStrings } from "./sorted-strings.ts";

const FIRST_WILDCARD = /[*?]|$/;

/** The terms of the index, named by their ordinals, in the order of their bytes. */
export class Dictionary extends SortedStrings {
  #sketches: Sketches | undefined;

  /** The terms that fit a pattern with `*` and `?`, ascending. */
  fitting(pattern: string): number[] {
    const [from, to] = this.withPrefix(pattern.slice(0, pattern.search(FIRST_WILDCARD)));
    const fits = globTest(pattern);
    const found: number[] = [];
    for (let ordinal = from; ordinal < to; ordinal++) if (fits(this.at(ordinal))) found.push(ordinal);
    return found;
  }

  /** The terms that so many edits at most make of a word, ascending. */
  similarTo(word: string, edits: number): number[] {
    this.#sketches ??= new Sketches(this);
    return this.#sketches.near(word, edits).filter((ordinal) => isWithinEdits(this.at(ordinal), word, edits));
  }
}

/**
 * Of every term its length and which letters it has, 32 bits for all: an edit changes the length by one at most, and
 * two of these bits. So most terms are told from a word without being decoded.
 */
class Sketches {
  readonly #letters: Uint32Array;
  readonly #lengths: Uint32Array;

  constructor(terms: SortedStrings) {
    this.#letters = new Uint32Array(terms.count);
    this.#lengths = new Uint32Array(terms.count);
    for (let ordinal = 0; ordinal < terms.count; ordinal++) {
      const { letters, length } = sketch(terms.at(ordinal));
      this.#letters[ordinal] = letters;
      this.#lengths[ordinal] = length;
    }
  }

  near(word: string, edits: number): number[] {
    const { letters, length } = sketch(word);
    const found: number[] = [];
    for (let ordinal = 0; ordinal < this.#letters.length; ordinal++) {
      const longer = (this.#lengths[ordinal] ?? 0) - length;
      if (longer > edits || -longer > edits) continue;
      if (countBits((this.#letters[ordinal] ?? 0) ^ letters) <= 2 * edits) found.push(ordinal);
    }
    return found;
  }
}

function sketch(term: string): { letters: number; length: number } {
  let [letters, length] = [0, 0];
  for (const sign of term) {
    letters |= 1 << ((sign.codePointAt(0) ?? 0) % 32);
    length++;
  }
  return { letters, length };
}

/** Hacker's Delight, 2nd edition, figure 5-2. */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
