import { fstatSync } from "node:fs";
import { readAt } from "#lib/corpus/unnamed-file.ts";
import type { FileBytes } from "./frozen-file.ts";

/** The bytes of an open file, of which only those are in memory that were asked for. */
export class StoredBytes implements FileBytes {
  readonly length: number;
  readonly #file: number;

  /** @param file its descriptor */
  constructor(file: number) {
    this.#file = file;
    this.length = fstatSync(file).size;
  }

  /** A copy; as of an array, no more than there are. */
  subarray(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, this.length) - from));
    readAt(this.#file, bytes, from);
    return bytes;
  }
}
