import { countBits } from "./count-bits.ts";

/**
 * Of each of many words its length and which letters it has, 32 bits for all. An edit changes the length by one at most,
 * and two of these bits: so most words are told from another without being compared with it.
 */
export class LetterSketches {
  readonly #letters: Int32Array;
  readonly #lengths: Uint32Array;

  /** @param wordAt gives each of so many words, once */
  constructor(count: number, wordAt: (at: number) => string) {
    this.#letters = new Int32Array(count);
    this.#lengths = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const { letters, length } = sketch(wordAt(at));
      this.#letters[at] = letters;
      this.#lengths[at] = length;
    }
  }

  /**
   * Places of the words that so many edits may make of a word, ascending: all that are so like it (see `editDistance`),
   * and some others.
   */
  near(word: string, edits: number): number[] {
    const { letters, length } = sketch(word);
    const found: number[] = [];
    for (let at = 0; at < this.#letters.length; at++) {
      const longer = (this.#lengths[at] ?? 0) - length;
      if (longer > edits || -longer > edits) continue;
      if (countBits((this.#letters[at] ?? 0) ^ letters) <= 2 * edits) found.push(at);
    }
    return found;
  }
}

/** A bit for each code point of a word, of which some share one; and how many there are. */
function sketch(word: string): { letters: number; length: number } {
  let [letters, length] = [0, 0];
  for (const sign of word) {
    letters |= 1 << ((sign.codePointAt(0) ?? 0) % 32);
    length++;
  }
  return { letters, length };
}
