import { countBits } from "./count-bits.ts";

/**
 * Of each of many words its length and which letters it has, 32 bits for all. An edit changes the length by one at most,
 * and two of these bits: so most words are told from another without being compared with it. Words of one length stand
 * together, so that those of others are not even looked at.
 */
export class LetterSketches {
  /** The places of the words, by their length, then ascending; and in the same order their letters. */
  readonly #places: Uint32Array;
  readonly #letters: Int32Array;
  /** Where the words of each length begin; one more than lengths. */
  readonly #starts: Uint32Array;

  /** @param wordAt gives each of so many words, once */
  constructor(count: number, wordAt: (at: number) => string) {
    const letters = new Int32Array(count);
    const lengths = new Uint32Array(count);
    let longest = 0;
    for (let at = 0; at < count; at++) {
      const word = sketch(wordAt(at));
      letters[at] = word.letters;
      lengths[at] = word.length;
      longest = Math.max(longest, word.length);
    }
    this.#starts = startsOf(lengths, longest);
    this.#places = new Uint32Array(count);
    this.#letters = new Int32Array(count);
    const next = this.#starts.slice();
    for (let at = 0; at < count; at++) {
      const length = lengths[at] ?? 0;
      const place = next[length] ?? 0;
      next[length] = place + 1;
      this.#places[place] = at;
      this.#letters[place] = letters[at] ?? 0;
    }
  }

  /**
   * Places of the words that so many edits may make of a word, ascending: all that are so like it (see `editDistance`),
   * and some others.
   */
  near(word: string, edits: number): Uint32Array {
    const { letters, length } = sketch(word);
    const last = this.#starts.length - 1;
    const from = this.#starts[Math.min(last, Math.max(0, length - edits))] ?? 0;
    const end = this.#starts[Math.min(last, length + edits + 1)] ?? 0;
    const found = new Uint32Array(end - from);
    let count = 0;
    for (let at = from; at < end; at++) {
      const differing = (this.#letters[at] ?? 0) ^ letters;
      if (countBits(differing) <= 2 * edits) found[count++] = this.#places[at] ?? 0;
    }
    return found.slice(0, count).sort();
  }
}

function startsOf(lengths: Uint32Array, longest: number): Uint32Array {
  const starts = new Uint32Array(longest + 2);
  for (const length of lengths) starts[length + 1] = (starts[length + 1] ?? 0) + 1;
  for (let length = 1; length < starts.length; length++) {
    starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  }
  return starts;
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
