import { editDistance } from "#lib/text/edit-distance.ts";
import { LetterSketches } from "#lib/text/letter-sketch.ts";
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
  readonly #sketches: LetterSketches;

  constructor(table: EntryTable, sounds: Sounds) {
    this.#table = table;
    this.#sounds = sounds;
    // Words that are never meant are as short as none, so that no other is near them.
    this.#sketches = new LetterSketches(table.terms.count, (at) => {
      const term = table.terms.at(at);
      return isGuessable(term) ? term : "";
    });
  }

  /** Places of the likeliest words, most likely first, without the word itself. */
  find(term: string, most: number): number[] {
    const { length } = [...term];
    if (length < SHORTEST || !isGuessable(term)) return [];
    const edits = length <= ONE_EDIT_UP_TO ? 1 : 2;
    const alike = this.#sounds.like(term);
    const scores = new Map<number, number>();
    const weigh = (at: number, within: number, sound: number) => {
      const other = this.#table.terms.at(at);
      const distance = editDistance(term, other, within);
      if (distance === 0 || distance > within) return;
      const first = other.startsWith(term.slice(0, 1)) ? SAME_FIRST : 0;
      scores.set(at, Math.log(this.#table.articles[at] ?? 1) + PER_EDIT * distance + first + sound);
    };
    for (const at of this.#sketches.near(term, edits)) weigh(at, edits, 0);
    for (const at of alike) weigh(at, edits + 1, SAME_SOUND);
    return [...scores]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, most)
      .map(([at]) => at);
  }
}

/** Whether a word may be meant: none can be guessed from digits, or in a script that sets no spaces. */
function isGuessable(term: string): boolean {
  return !DIGIT.test(term) && !isSpaceless(term);
}
