import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

// The texts lie on the disk one after the other; in memory are only their offsets.
const textsFile = (name: string) => `${name}.texts`;
const offsetsFile = (name: string) => `${name}.offsets`; // float64 little-endian: exact up to 2^53 bytes

/** The contents of the store's files, by name. An ordinal is a text's place among all, from 0. */
export function buildTextStore(name: string, texts: readonly string[]): Map<string, Uint8Array> {
  const encoded = texts.map((text) => Buffer.from(text, "utf8"));
  const offsets = new Float64Array(texts.length + 1);
  for (const [ordinal, text] of encoded.entries())
    offsets[ordinal + 1] = (offsets[ordinal] ?? 0) + text.length;
  return new Map<string, Uint8Array>([
    [textsFile(name), Buffer.concat(encoded)],
    [offsetsFile(name), new Uint8Array(offsets.buffer)],
  ]);
}

/** The texts of one kind in a snapshot, each read from the disk when it is asked for. */
export class TextStore {
  readonly #name: string;
  readonly #texts: number;
  readonly #offsets: Float64Array;

  constructor(folder: string, name: string) {
    this.#name = name;
    this.#offsets = new Float64Array(alignedBytes(join(folder, offsetsFile(name))));
    this.#texts = openSync(join(folder, textsFile(name)), "r");
  }

  textOf(ordinal: number): string {
    const start = this.#offsets[ordinal] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#offsets[ordinal + 1] ?? start) - start);
    for (let read = 0; read < bytes.length; ) {
      const more = readSync(this.#texts, bytes, read, bytes.length - read, start + read);
      if (more === 0) throw new Error(`Text ${ordinal} ends early in ${textsFile(this.#name)}.`);
      read += more;
    }
    return bytes.toString("utf8");
  }

  close(): void {
    closeSync(this.#texts);
  }
}

/** A file's bytes in a buffer of their own, so that a typed array may start at its first byte. */
export function alignedBytes(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
