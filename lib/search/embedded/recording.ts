import { tokenize } from "#lib/text/tokenize.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

/**
 * What MiniSearch keeps no record of: the terms of every unit in their order. It tokenizes for the index, so that both
 * come from one pass over the text.
 */
export class Recording {
  readonly #numbers = new Map<string, number>();
  readonly #stream = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();

  /** The folded terms of the next unit. */
  read(text: string): string[] {
    const terms = tokenize(text).map(({ term }) => term);
    for (const term of terms) this.#stream.push(this.#numberOf(term));
    this.#ends.push(this.#stream.length);
    return terms;
  }

  get units(): number {
    return this.#ends.length;
  }

  /** The terms in the order in which they were met first; a term's place is its number. */
  terms(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** Numbers of the terms of a unit, in the order of the text. */
  unit(ordinal: number): Uint32Array {
    const ends = this.#ends.values();
    return this.#stream.values().subarray(ordinal === 0 ? 0 : ends[ordinal - 1], ends[ordinal]);
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
