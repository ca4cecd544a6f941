import { type Extent, FileWindow } from "./file-window.ts";

const BLOCK = 8 * 1024;

/** Reads from a file, one after the other, what growing-bytes.ts wrote. */
export class ByteStream {
  readonly #window: FileWindow;
  #next = 0;

  constructor(extent: Extent) {
    this.#window = new FileWindow(extent, BLOCK);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const at = this.#window.reach(this.#next, ++this.#next);
      const byte = this.#window.bytes[at] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Copies the next bytes. @param at where they go to */
  copy(target: Uint8Array, at: number, count: number): void {
    const from = this.#window.reach(this.#next, this.#next + count);
    const { bytes } = this.#window;
    for (let one = 0; one < count; one++) target[at + one] = bytes[from + one] ?? 0; // few: a call would cost more
    this.#next += count;
  }
}
