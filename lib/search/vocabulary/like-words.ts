import { editDistance } from "#lib/text/edit-distance.ts";
import { isSpaceless } from "#lib/text/spaceless.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Sounds } from "./sounds.ts";

const SHORTEST = 3;
/** Up to so many signs one edit makes another word; from then on two leave it known. */
const ONE_EDIT_UP_TO = 5;
const DIGIT = /\p{N}/u;

/*
 * How likely a word was meant, as a sum of logarithms (the noisy channel: M. Kernighan, K. Church, W. Gale, "A Spelling
 * Correction Program", 1990): how frequent it is, and how rarely people err that way. They seldom err in the first
 * letter, and often write what they hear.
 */
const PER_EDIT = -3;
const SAME_FIRST = 1.5;
const SAME_SOUND = 2;

/** Finds the words of an archive that may be meant by a misspelled one. */
export class LikeWords {
  readonly #table: EntryTable;
  readonly #sounds: Sounds;
  /** Signs of each word; 0 for those that are never meant. */
  readonly #lengths: Uint8Array;
  readonly #letters: Int32Array;

  constructor(table: EntryTable, sounds: Sounds) {
    this.#table = table;
    this.#sounds = sounds;
    this.#lengths = Uint8Array.from(table.terms, lengthOf);
    this.#letters = Int32Array.from(table.terms, letterBits);
  }

  /** Places of the likeliest words, most likely first, without the word itself. */
  find(term: string, most: number): number[] {
    const length = lengthOf(term);
    if (length < SHORTEST) return [];
    const edits = length <= ONE_EDIT_UP_TO ? 1 : 2;
    const alike = this.#sounds.like(term);
    const scores = new Map<number, number>();
    const weigh = (at: number, within: number, sound: number) => {
      const other = this.#table.terms[at] ?? "";
      const distance = editDistance(term, other, within);
      if (distance === 0 || distance > within) return;
      const first = other.startsWith(term.slice(0, 1)) ? SAME_FIRST : 0;
      scores.set(at, Math.log(this.#table.articles[at] ?? 1) + PER_EDIT * distance + first + sound);
    };
    for (const at of this.#within(term, length, edits)) weigh(at, edits, 0);
    for (const at of alike) weigh(at, edits + 1, SAME_SOUND);
    return [...scores]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, most)
      .map(([at]) => at);
  }

  /**
   * Places of words that so many edits may make of a word. An edit changes the length by one at most and two of the
   * letters' bits, which leaves few words to compare in earnest.
   */
  *#within(term: string, length: number, edits: number): Generator<number> {
    const letters = letterBits(term);
    for (let at = 0; at < this.#lengths.length; at++) {
      if (Math.abs((this.#lengths[at] ?? 0) - length) > edits) continue;
      if (bitCount((this.#letters[at] ?? 0) ^ letters) <= 2 * edits) yield at;
    }
  }
}

/** Signs of a word; 0 where no other can be guessed from it: it has digits, or its script sets no spaces. */
function lengthOf(term: string): number {
  if (DIGIT.test(term) || isSpaceless(term)) return 0;
  return Math.min(255, [...term].length);
}

/** A bit for each sign of the word; some signs share one. */
function letterBits(term: string): number {
  let bits = 0;
  for (let at = 0; at < term.length; at++) bits |= 1 << (term.charCodeAt(at) & 31);
  return bits;
}

/** How many bits are set (H. Warren, "Hacker's Delight", 5-1). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
