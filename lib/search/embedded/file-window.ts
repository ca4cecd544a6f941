import { readAt } from "#lib/corpus/unnamed-file.ts";

/** Some bytes of a file that is open. */
export interface Extent {
  /** Its descriptor. */
  readonly file: number;
  readonly start: number;
  readonly length: number;
}

/** Goes through some bytes of a file with only a block of them in memory, or as many as are asked for at a time. */
export class FileWindow {
  /** Those at hand; {@link reach} tells what is where. */
  bytes: Uint8Array;
  readonly #extent: Extent;
  /** Which of the extent's bytes is the first, and how many there are. */
  #from = 0;
  #held = 0;

  constructor(extent: Extent, block: number) {
    this.#extent = extent;
    this.bytes = new Uint8Array(Math.min(block, extent.length));
  }

  /** Makes some bytes of the extent be at hand until the next ones are asked for. @returns where the first one is */
  reach(from: number, to: number): number {
    if (from < this.#from || to > this.#from + this.#held) this.#load(from, to);
    return from - this.#from;
  }

  #load(from: number, to: number): void {
    const { file, start, length } = this.#extent;
    if (to > length) throw new RangeError("There are fewer bytes than are asked for.");
    if (to - from > this.bytes.length) this.bytes = new Uint8Array(2 * (to - from));
    this.#from = from;
    this.#held = Math.min(this.bytes.length, length - from);
    readAt(file, this.bytes.subarray(0, this.#held), start + from);
  }
}
