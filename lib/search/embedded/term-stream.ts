import { ByteStream } from "./byte-stream.ts";
import type { Extent } from "./file-window.ts";

/** Reads the strings that sorted-strings.ts packed from a file, one after the other. */
export class TermStream {
  /** The one at hand, in UTF-8: so many of these bytes. */
  bytes: Uint8Array = new Uint8Array(64);
  length = 0;
  readonly #stream: ByteStream;
  #left: number;

  /** @param count how many strings there are */
  constructor(extent: Extent, count: number) {
    this.#stream = new ByteStream(extent);
    this.#left = count;
  }

  /** On to the next one. @returns whether there is one */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    const shared = this.#stream.varint();
    const others = this.#stream.varint();
    this.length = shared + others;
    if (this.length > this.bytes.length) this.#grow();
    this.#stream.copy(this.bytes, shared, others);
    return true;
  }

  /** Below 0 where its string comes before the other's, above 0 where it comes behind it; 0: it is the same. */
  compare(other: TermStream): number {
    const [own, others] = [this.bytes, other.bytes];
    const most = Math.min(this.length, other.length);
    for (let at = 0; at < most; at++) {
      const order = (own[at] ?? 0) - (others[at] ?? 0);
      if (order !== 0) return order;
    }
    return this.length - other.length;
  }

  #grow(): void {
    const bytes = new Uint8Array(2 * this.length);
    bytes.set(this.bytes);
    this.bytes = bytes;
  }
}
