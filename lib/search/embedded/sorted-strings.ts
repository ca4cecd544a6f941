import { GrowingBytes } from "./growing-bytes.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

/**
 * Many strings sorted by their UTF-8 bytes, front-coded (I. Witten, A. Moffat, T. Bell, "Managing Gigabytes", 1999, 4.1):
 * in blocks of 16, each string as the number of bytes that it shares with the one before, the number of the others,
 * and these. The first of a block shares nothing.
 */
export interface PackedStrings {
  readonly count: number;
  readonly bytes: Buffer;
  /** Where each block starts in the bytes; one more than there are. */
  readonly starts: Uint32Array;
}

/** Strings in a block. */
export const BLOCK = 16;

/** @param sorted by {@link sortByBytes} */
export function packStrings(sorted: Iterable<string>): PackedStrings {
  const packer = new StringPacker();
  for (const text of sorted) {
    const encoded = Buffer.from(text, "utf8");
    packer.push(encoded, encoded.length);
  }
  return packer.done();
}

/** Packs strings that come in order. */
export class StringPacker {
  readonly #bytes = new GrowingBytes();
  readonly #starts = new GrowingNumbers();
  #count = 0;
  /** The string before. */
  #before = new Uint8Array(64);
  #length = 0;

  /** The next string. @param text its bytes, of which so many count */
  push(text: Uint8Array, length: number): void {
    const isFirst = this.#count % BLOCK === 0;
    if (isFirst) this.#starts.push(this.#bytes.length);
    const shared = isFirst ? 0 : this.#sharedBytes(text, length);
    const others = text.subarray(shared, length);
    this.#bytes.varint(shared);
    this.#bytes.varint(others.length);
    this.#bytes.append(others);
    if (length > this.#before.length) this.#before = new Uint8Array(2 * length);
    this.#before.set(text.subarray(0, length));
    this.#length = length;
    this.#count++;
  }

  /** What was packed. */
  done(): PackedStrings {
    this.#starts.push(this.#bytes.length);
    const { buffer, byteOffset, byteLength } = this.#bytes.values();
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    return { count: this.#count, bytes, starts: this.#starts.values() };
  }

  #sharedBytes(text: Uint8Array, length: number): number {
    const most = Math.min(this.#length, length);
    let shared = 0;
    while (shared < most && this.#before[shared] === text[shared]) shared++;
    return shared;
  }
}

/** Sorts strings by their UTF-8 bytes, which is by code points and not what `<` does. */
export function sortByBytes(texts: readonly string[]): string[] {
  return texts.some((text) => NOT_BELOW_SURROGATES.test(text))
    ? texts
        .map((text) => Buffer.from(text, "utf8"))
        .sort((one, other) => Buffer.compare(one, other))
        .map((bytes) => bytes.toString("utf8"))
    : [...texts].sort();
}

/** Among other texts the order of UTF-16 is that of UTF-8, and much quicker. */
const NOT_BELOW_SURROGATES = /[\uD800-\uFFFF]/;

/** Looks up strings by halving among blocks; they are decoded only when asked for. */
export class SortedStrings {
  readonly count: number;
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;
  /** The string decoded last, its ordinal, and where the one behind it starts. */
  #current = Buffer.alloc(64);
  #length = 0;
  #ordinal = -1;
  #next = 0;

  constructor({ count, bytes, starts }: PackedStrings) {
    this.count = count;
    this.#bytes = bytes;
    this.#starts = starts;
  }

  at(ordinal: number): string {
    const first = ordinal - (ordinal % BLOCK);
    if (this.#ordinal < first || this.#ordinal > ordinal) this.#open(first / BLOCK);
    while (this.#ordinal < ordinal) this.#read();
    return this.#current.toString("utf8", 0, this.#length);
  }

  /** The place of a string, or undefined. */
  find(text: string): number | undefined {
    const wanted = Buffer.from(text, "utf8");
    const at = this.#firstFrom(wanted);
    return at < this.count && this.at(at) === text ? at : undefined;
  }

  /** The half-open range of the strings that begin with a prefix. */
  withPrefix(prefix: string): readonly [from: number, to: number] {
    const wanted = Buffer.from(prefix, "utf8");
    // No UTF-8 text has the byte 255, so it comes after whatever follows the prefix.
    return [this.#firstFrom(wanted), this.#firstFrom(Buffer.concat([wanted, Buffer.of(255)]))];
  }

  /** The strings of a half-open range, in order. */
  *range(from: number, to: number): Generator<readonly [ordinal: number, text: string]> {
    for (let ordinal = from; ordinal < to; ordinal++) yield [ordinal, this.at(ordinal)];
  }

  /** The first string that does not come before some bytes. */
  #firstFrom(wanted: Buffer): number {
    const block = this.#blockOf(wanted);
    if (block < 0) return 0;
    const end = Math.min(this.count, (block + 1) * BLOCK);
    this.#open(block);
    for (let ordinal = block * BLOCK; ordinal < end; ordinal++) {
      if (this.#compare(wanted) >= 0) return ordinal;
      if (ordinal + 1 < end) this.#read();
    }
    return end;
  }

  /** The last block whose first string comes before some bytes; -1 where none does. */
  #blockOf(wanted: Buffer): number {
    let [low, high] = [-1, this.#starts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      this.#open(middle);
      if (this.#compare(wanted) < 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #open(block: number): void {
    this.#next = this.#starts[block] ?? 0;
    this.#ordinal = block * BLOCK - 1;
    this.#read();
  }

  #read(): void {
    const shared = this.#varint();
    const others = this.#varint();
    if (shared + others > this.#current.length) {
      this.#current = Buffer.concat([this.#current], 2 * (shared + others));
    }
    this.#bytes.copy(this.#current, shared, this.#next, this.#next + others);
    this.#next += others;
    this.#length = shared + others;
    this.#ordinal++;
  }

  #varint(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.#bytes[this.#next++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }

  #compare(wanted: Buffer): number {
    return this.#current.compare(wanted, 0, wanted.length, 0, this.#length);
  }
}
