import { hashOf } from "#lib/text/plain-words.ts";
import { WordReader } from "#lib/text/word-reader.ts";

/** Words in a row that are compared: fewer stand in many texts, more are broken by every small edit. */
const WORDS = 3;

/** Reads the shingles of articles (A. Broder, "On the Resemblance and Containment of Documents", 1997) as numbers. */
export class Shingles {
  readonly #reader = new WordReader();
  /** By the number of a term. */
  readonly #hashes: number[] = [];
  #found = new Int32Array(1024);
  #count = 0;

  /**
   * A number for every three words in a row, across the ends of paragraphs, since copies are often parted otherwise; of
   * a shorter article one for all its words.
   *
   * @returns in a view that is good until the next call
   */
  of(texts: Iterable<string>): Int32Array {
    this.#count = 0;
    let [two, one, words] = [0, 0, 0];
    const note = (form: number) => {
      const hash = this.#hashOf(form);
      words++;
      if (words >= WORDS) this.#push(mix(mix(two, one), hash));
      [two, one] = [one, hash];
    };
    for (const text of texts) this.#reader.read(text, note);
    if (words > 0 && words < WORDS) this.#push(mix(two, one));
    return this.#found.subarray(0, this.#count);
  }

  #push(shingle: number): void {
    if (this.#count === this.#found.length) {
      const more = new Int32Array(2 * this.#count);
      more.set(this.#found);
      this.#found = more;
    }
    this.#found[this.#count++] = shingle;
  }

  #hashOf(form: number): number {
    const term = this.#reader.termOfForm[form] ?? 0;
    this.#hashes[term] ??= scrambled(hashOf(this.#reader.terms[term] ?? ""));
    return this.#hashes[term] ?? 0;
  }
}

const mix = (one: number, other: number): number => scrambled(Math.imul(one, 0x9e3779b1) + other);

/** Spreads numbers over all that there are (A. Appleby's finalizer of MurmurHash3). */
function scrambled(number: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
