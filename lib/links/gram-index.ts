import type { Grams } from "./likeness.ts";

/** A hash and an owner's number, below 2^21, fit in one number exactly. */
const OWNERS = 2 ** 21;

/** Which of many texts share grams with another, without comparing it with each. */
export class GramIndex {
  /** Ascending; a gram stands there for each time that a text has it. */
  readonly #grams: Uint32Array;
  readonly #owners: Uint32Array;
  readonly #shared: Int32Array;

  /** @param texts at most 2,097,152 */
  constructor(texts: readonly Grams[]) {
    const entries = new Float64Array(texts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [owner, grams] of texts.entries())
      for (const gram of grams) entries[at++] = gram * OWNERS + owner;
    entries.sort();
    this.#grams = Uint32Array.from(entries, (entry) => Math.floor(entry / OWNERS));
    this.#owners = Uint32Array.from(entries, (entry) => entry % OWNERS);
    this.#shared = new Int32Array(texts.length);
  }

  /**
   * The places of the texts that share grams with this one, ascending, and how many.
   *
   * @param mostOwners grams that stand there more often are passed over, so that the counts are too low
   */
  sharing(grams: Grams, mostOwners = Number.POSITIVE_INFINITY): { text: number; shared: number }[] {
    const found: number[] = [];
    let place = 0;
    for (let at = 0, end = 0; at < grams.length; at = end) {
      const gram = grams[at] ?? 0;
      while (grams[end] === gram) end++;
      const from = this.#firstFrom(gram, place);
      place = from;
      while (this.#grams[place] === gram) place++;
      if (place - from <= mostOwners) this.#count(from, place, end - at, found);
    }
    const counted = found.sort((a, b) => a - b).map((text) => ({ text, shared: this.#shared[text] ?? 0 }));
    for (const text of found) this.#shared[text] = 0;
    return counted;
  }

  /** Counts a gram for each text as often as it stands there, but no more than so many times. */
  #count(from: number, to: number, times: number, found: number[]): void {
    for (let at = from; at < to; at++) {
      const owner = this.#owners[at] ?? 0;
      if (at - times >= from && this.#owners[at - times] === owner) continue;
      if (this.#shared[owner] === 0) found.push(owner);
      this.#shared[owner] = (this.#shared[owner] ?? 0) + 1;
    }
  }

  /** The first place, not before `from`, of a gram or what is above it: in widening steps, since grams are asked for in order. */
  #firstFrom(gram: number, from: number): number {
    let [low, step] = [from, 1];
    while (low + step < this.#grams.length && (this.#grams[low + step] ?? 0) < gram) {
      low += step;
      step *= 2;
    }
    let high = Math.min(this.#grams.length, low + step);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#grams[middle] ?? 0) < gram) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
