/** Numbers of a signature, and how many bits of a shingle tell to which of them it belongs. */
export const SIGNATURE = 128;
const BIN_BITS = 7;
const EMPTY = 0xffffffff;

/**
 * Of sets of shingles the least in each of 128 bins: two sets have the same one in a bin about as often as their
 * resemblance, the share of all their shingles that both have (one permutation hashing: P. Li, A. Owen, C.-H. Zhang,
 * 2012). An empty bin takes the next one's, as far on as that is (densified: A. Shrivastava, P. Li, 2014).
 */
export class Signatures {
  readonly #numbers: Uint32Array;

  /** @param count how many sets there will be */
  constructor(count: number) {
    this.#numbers = new Uint32Array(count * SIGNATURE).fill(EMPTY);
  }

  /** @param shingles in any order, some may be there twice. @returns the signature, in a view */
  set(at: number, shingles: Int32Array): Uint32Array {
    const bins = this.of(at);
    for (const shingle of shingles) {
      const [bin, value] = [shingle >>> (32 - BIN_BITS), (shingle << BIN_BITS) >>> BIN_BITS];
      if (value < (bins[bin] ?? 0)) bins[bin] = value;
    }
    if (shingles.length > 0) densify(bins);
    return bins;
  }

  /** The signature of a set, in a view. */
  of(at: number): Uint32Array {
    return this.#numbers.subarray(at * SIGNATURE, (at + 1) * SIGNATURE);
  }

  /** About how much two sets resemble each other, from 0 to 1. */
  resemblance(one: number, other: number): number {
    const [a, b] = [this.of(one), this.of(other)];
    let same = 0;
    for (let bin = 0; bin < SIGNATURE; bin++) if (a[bin] === b[bin] && a[bin] !== EMPTY) same++;
    return same / SIGNATURE;
  }
}

/** Values have fewer bits than numbers; those above tell how far on the value was found. */
function densify(bins: Uint32Array): void {
  const sparse = bins.slice();
  for (let bin = 0; bin < SIGNATURE; bin++) {
    let step = 0;
    while (sparse[(bin + step) % SIGNATURE] === EMPTY) step++;
    const value = sparse[(bin + step) % SIGNATURE] ?? 0;
    bins[bin] = (value ^ Math.imul(step, 0x9e3779b1)) >>> 0;
  }
}
