/** Numbers of a signature, and how many bits of a shingle tell to which of them it belongs. */
export const SIGNATURE = 128;
const BIN_BITS = 7;
const EMPTY = 0xffffffff;
/** Signatures that lie in one piece of memory. */
const AT_ONCE = 1024;

/** A signature that lies in some memory. */
export interface SharedSignature {
  readonly piece: Uint32Array;
  readonly start: number;
}

/**
 * Of sets of shingles the least in each of 128 bins: two sets have the same one in a bin about as often as their
 * resemblance, the share of all their shingles that both have (one permutation hashing: P. Li, A. Owen, C.-H. Zhang,
 * 2012). An empty bin takes the next one's, as far on as that is (densified: A. Shrivastava, P. Li, 2014).
 */
export class Signatures {
  /** The memory in which they lie, and of each set in which, and from where on. */
  readonly #pieces: Uint32Array[] = [];
  readonly #pieceOf: Uint32Array;
  readonly #startOf: Uint32Array;
  /** The one that is being filled, and how many are in it. */
  #filling = new Uint32Array(AT_ONCE * SIGNATURE);
  #filled = 0;

  /** @param count how many sets there will be */
  constructor(count: number) {
    [this.#pieceOf, this.#startOf] = [new Uint32Array(count), new Uint32Array(count)];
  }

  /** Has a set have the signature that lies in some memory, which is used from now on. */
  share(at: number, { piece, start }: SharedSignature): void {
    const known = this.#pieces.lastIndexOf(piece);
    this.#pieceOf[at] = known < 0 ? this.#pieces.push(piece) - 1 : known;
    this.#startOf[at] = start;
  }

  /** @param shingles in any order, some may be there twice */
  set(at: number, shingles: Int32Array): void {
    const bins = this.#newRow(at);
    for (const shingle of shingles) {
      const [bin, value] = [shingle >>> (32 - BIN_BITS), (shingle << BIN_BITS) >>> BIN_BITS];
      if (value < (bins[bin] ?? 0)) bins[bin] = value;
    }
    if (shingles.length > 0) densify(bins);
  }

  /** The signature of a set, in a view. */
  of(at: number): Uint32Array {
    const start = this.#startOf[at] ?? 0;
    return (this.#pieces[this.#pieceOf[at] ?? 0] as Uint32Array).subarray(start, start + SIGNATURE);
  }

  #newRow(at: number): Uint32Array {
    if (this.#filled === AT_ONCE) [this.#filling, this.#filled] = [new Uint32Array(AT_ONCE * SIGNATURE), 0];
    this.share(at, { piece: this.#filling, start: this.#filled++ * SIGNATURE });
    return this.of(at).fill(EMPTY);
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
