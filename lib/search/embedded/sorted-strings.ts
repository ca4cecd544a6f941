/** Many strings sorted by their UTF-8 bytes, in two arrays. */
export interface PackedStrings {
  readonly bytes: Buffer;
  /** Where each starts in the bytes; one more than there are. */
  readonly starts: Uint32Array;
}

/** @param sorted in the order of {@link compareBytes} */
export function packStrings(sorted: readonly string[]): PackedStrings {
  const encoded = sorted.map((text) => Buffer.from(text, "utf8"));
  const starts = new Uint32Array(encoded.length + 1);
  for (const [at, { length }] of encoded.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return { bytes: Buffer.concat(encoded), starts };
}

/** Sorts strings by their UTF-8 bytes, which is by code points and not what `<` does. */
export function sortByBytes(texts: readonly string[]): string[] {
  return texts
    .map((text) => Buffer.from(text, "utf8"))
    .sort((one, other) => Buffer.compare(one, other))
    .map((bytes) => bytes.toString("utf8"));
}

/** Looks up strings by halving; they are decoded only when asked for. */
export class SortedStrings {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;

  constructor({ bytes, starts }: PackedStrings) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  at(ordinal: number): string {
    return this.#bytes.toString("utf8", this.#starts[ordinal], this.#starts[ordinal + 1]);
  }

  /** The place of a string, or undefined. */
  find(text: string): number | undefined {
    const wanted = Buffer.from(text, "utf8");
    const at = this.#firstFrom(wanted);
    return at < this.count && this.#compare(at, wanted) === 0 ? at : undefined;
  }

  /** The half-open range of the strings that begin with a prefix. */
  withPrefix(prefix: string): readonly [from: number, to: number] {
    const wanted = Buffer.from(prefix, "utf8");
    // No UTF-8 text has the byte 255, so it comes after whatever follows the prefix.
    return [this.#firstFrom(wanted), this.#firstFrom(Buffer.concat([wanted, Buffer.of(255)]))];
  }

  /** The strings in which a text stands, ascending. */
  containing(text: string): number[] {
    const wanted = Buffer.from(text, "utf8");
    const found: number[] = [];
    let at = this.#bytes.indexOf(wanted);
    while (at >= 0) {
      const ordinal = this.#holding(at);
      const end = this.#starts[ordinal + 1] ?? 0;
      if (at + wanted.length <= end) found.push(ordinal);
      at = this.#bytes.indexOf(wanted, at + wanted.length <= end ? end : at + 1);
    }
    return found;
  }

  #firstFrom(wanted: Buffer): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(ordinal: number, wanted: Buffer): number {
    return this.#bytes.compare(wanted, 0, wanted.length, this.#starts[ordinal], this.#starts[ordinal + 1]);
  }

  /** The string in which a byte lies. */
  #holding(byte: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
