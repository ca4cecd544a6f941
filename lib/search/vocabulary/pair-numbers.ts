/** Gives each pair of whole numbers (0 up to 2^31) a number, in order of first appearance. Quicker than a Map of millions. */
export class PairNumbers {
  readonly #firsts: Int32Array;
  readonly #seconds: Int32Array;
  /** The number in each place of the table (open addressing), plus 1; 0 where it is free. */
  readonly #table: Int32Array;
  #count = 0;

  /** @param most pairs that there may be */
  constructor(most: number) {
    this.#firsts = new Int32Array(most);
    this.#seconds = new Int32Array(most);
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** How many pairs have a number. */
  get count(): number {
    return this.#count;
  }

  of(first: number, second: number): number {
    const place = this.#placeOf(first, second);
    const known = (this.#table[place] ?? 0) - 1;
    if (known >= 0) return known;
    const number = this.#count++;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#table[place] = number + 1;
    return number;
  }

  /** The number of a pair that may have none: then -1. */
  find(first: number, second: number): number {
    return (this.#table[this.#placeOf(first, second)] ?? 0) - 1;
  }

  /** Where the pair is in the table, or the free place where it would be. */
  #placeOf(first: number, second: number): number {
    const mask = this.#table.length - 1;
    for (let place = mix(first, second) & mask; ; place = (place + 1) & mask) {
      const number = (this.#table[place] ?? 0) - 1;
      if (number < 0) return place;
      if (this.#firsts[number] === first && this.#seconds[number] === second) return place;
    }
  }
}

/** Spreads pairs over the table (multiplicative hashing: D. Knuth, "The Art of Computer Programming" 3, 6.4). */
function mix(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
