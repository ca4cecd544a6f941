import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { SnapshotError } from "./manifest.ts";
import type { Pieces } from "./write-durably.ts";

// The texts lie on the disk one after the other; in memory are only their offsets and checksums.
const textsFile = (name: string) => `${name}.texts`;
const offsetsFile = (name: string) => `${name}.offsets`; // float64 little-endian: exact up to 2^53 bytes
const checksumsFile = (name: string) => `${name}.checksums`; // uint32 little-endian: CRC-32 of each text

/**
 * The store's files, by name, each to be written before the next one is asked for. An ordinal is a text's place among
 * all, from 0.
 *
 * @param count how many texts there are
 */
export function* textStoreFiles(
  name: string,
  texts: Iterable<string>,
  count: number,
): Generator<readonly [string, Pieces]> {
  const offsets = new Float64Array(count + 1);
  const checksums = new Uint32Array(count);
  yield [textsFile(name), encoded(texts, offsets, checksums)];
  yield [offsetsFile(name), [new Uint8Array(offsets.buffer)]];
  yield [checksumsFile(name), [new Uint8Array(checksums.buffer)]];
}

/** The texts in bytes; notes where each one ends, and its checksum. */
function* encoded(texts: Iterable<string>, offsets: Float64Array, checksums: Uint32Array): Pieces {
  let [ordinal, end] = [0, 0];
  for (const text of texts) {
    const bytes = Buffer.from(text, "utf8");
    checksums[ordinal++] = crc32(bytes);
    end += bytes.length;
    offsets[ordinal] = end;
    yield bytes;
  }
}

/** Whether a file is checked text by text as it is read, and not as a whole. */
export const isCheckedByStore = (file: string): boolean => file.endsWith(textsFile(""));

/** The texts of one kind in a snapshot, each read from the disk and checked when it is asked for. */
export class TextStore {
  readonly #path: string;
  readonly #texts: number;
  readonly #offsets: Float64Array;
  readonly #checksums: Uint32Array;

  constructor(folder: string, name: string) {
    this.#path = join(folder, textsFile(name));
    this.#offsets = new Float64Array(alignedBytes(join(folder, offsetsFile(name))));
    this.#checksums = new Uint32Array(alignedBytes(join(folder, checksumsFile(name))));
    this.#texts = openSync(this.#path, "r");
  }

  get count(): number {
    return this.#checksums.length;
  }

  /** @throws SnapshotError where the text on the disk is not the one that was written */
  textOf(ordinal: number): string {
    const start = this.#offsets[ordinal] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#offsets[ordinal + 1] ?? start) - start);
    if (!this.#fill(bytes, start) || crc32(bytes) !== (this.#checksums[ordinal] ?? 0)) {
      throw new SnapshotError(
        `Text ${ordinal} of ${this.#path} is damaged. Build the archive again with npm run index.`,
      );
    }
    return bytes.toString("utf8");
  }

  /** @returns false where the file ends before */
  #fill(bytes: Uint8Array, start: number): boolean {
    for (let read = 0; read < bytes.length; ) {
      const more = readSync(this.#texts, bytes, read, bytes.length - read, start + read);
      if (more === 0) return false;
      read += more;
    }
    return true;
  }

  close(): void {
    closeSync(this.#texts);
  }
}

/** A file's bytes in a buffer of their own, so that a typed array may start at its first byte. */
export function alignedBytes(path: string): ArrayBuffer {
  return new Uint8Array(readFileSync(path)).buffer;
}
