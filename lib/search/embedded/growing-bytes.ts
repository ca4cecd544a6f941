const FIRST_CAPACITY = 1024;

/** Bytes that are written one after the other, in memory that grows with them. */
export class GrowingBytes {
  #bytes: Uint8Array;
  #length = 0;

  /** @param capacity how many it will be, where that is known */
  constructor(capacity = FIRST_CAPACITY) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number below 2^32, little-endian, in 1, 2 or 4 bytes. */
  number(value: number, width: number): void {
    if (width === 1) this.byte(value);
    else for (let at = 0; at < width; at++) this.byte((value >>> (8 * at)) & 255);
  }

  /** A whole number below 2^32, seven bits a byte, the lowest first; the highest bit says that more follow (LEB128). */
  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Puts another byte in the place of one that was written. */
  change(at: number, value: number): void {
    this.#bytes[at] = value;
  }

  /** Makes one of the bits of {@link zeros} a 1. @param bit counted from the lowest of the first of them */
  setBit(start: number, bit: number): void {
    const at = start + (bit >>> 3);
    this.#bytes[at] = (this.#bytes[at] ?? 0) | (1 << (bit & 7));
  }

  /** Zeros, of which bits may be set. @returns where they start */
  zeros(count: number): number {
    const start = this.#length;
    if (start + count > this.#bytes.length) this.#grow(count);
    this.#length += count;
    return start;
  }

  /** Gives up all bytes so far, but not the memory. */
  clear(): void {
    this.#bytes.fill(0, 0, this.#length); // as zeros() has it
    this.#length = 0;
  }

  /** The bytes so far, in a view that is good until more are written. */
  values(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(more: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bytes.set(this.values());
    this.#bytes = bytes;
  }
}
