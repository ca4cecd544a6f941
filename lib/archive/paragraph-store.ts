import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { PARAGRAPH_KINDS, type ParagraphKind } from "#lib/corpus/article.ts";

// The texts lie on the disk one after the other; in memory are their offsets and the ids, twice:
// by place, and sorted for the look-up.
const TEXTS = "paragraphs.texts";
const OFFSETS = "paragraphs.offsets"; // float64 little-endian: exact up to 2^53 bytes
const IDS = "paragraphs.ids"; // ten bytes each, in order of ordinals
const SORTED = "paragraphs.sorted"; // uint32 little-endian: ordinals in order of their ids
const KINDS = "paragraphs.kinds"; // one byte each: the place in PARAGRAPH_KINDS
const ID_BYTES = 10;

export interface StoredParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** The contents of the store's files, by name. An ordinal is a paragraph's place among all, from 0. */
export function buildParagraphStore(paragraphs: readonly StoredParagraph[]): Map<string, Uint8Array> {
  const texts = paragraphs.map(({ text }) => Buffer.from(text, "utf8"));
  const offsets = new Float64Array(paragraphs.length + 1);
  for (const [ordinal, text] of texts.entries()) offsets[ordinal + 1] = (offsets[ordinal] ?? 0) + text.length;
  const ids = paragraphs.map(({ id }) => id);
  const sorted = Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  return new Map<string, Uint8Array>([
    [TEXTS, Buffer.concat(texts)],
    [OFFSETS, new Uint8Array(offsets.buffer)],
    [IDS, Buffer.from(ids.join(""), "latin1")],
    [SORTED, new Uint8Array(sorted.buffer)],
    [KINDS, Uint8Array.from(paragraphs, ({ kind }) => PARAGRAPH_KINDS.indexOf(kind))],
  ]);
}

/** The paragraphs of a snapshot: ids and offsets in memory, each text read from the disk when it is asked for. */
export class ParagraphStore {
  readonly #texts: number;
  readonly #offsets: Float64Array;
  readonly #ids: Buffer;
  readonly #sorted: Uint32Array;
  readonly #kinds: Uint8Array;

  constructor(folder: string) {
    this.#offsets = new Float64Array(aligned(join(folder, OFFSETS)));
    this.#ids = readFileSync(join(folder, IDS));
    this.#sorted = new Uint32Array(aligned(join(folder, SORTED)));
    this.#kinds = readFileSync(join(folder, KINDS));
    this.#texts = openSync(join(folder, TEXTS), "r");
  }

  get count(): number {
    return this.#sorted.length;
  }

  idOf(ordinal: number): string {
    return this.#ids.toString("latin1", ordinal * ID_BYTES, (ordinal + 1) * ID_BYTES);
  }

  kindOf(ordinal: number): ParagraphKind {
    return PARAGRAPH_KINDS[this.#kinds[ordinal] ?? 0] ?? "text";
  }

  textOf(ordinal: number): string {
    const start = this.#offsets[ordinal] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#offsets[ordinal + 1] ?? start) - start);
    for (let read = 0; read < bytes.length; ) {
      const more = readSync(this.#texts, bytes, read, bytes.length - read, start + read);
      if (more === 0) throw new Error(`The text of paragraph ${this.idOf(ordinal)} ends early in ${TEXTS}.`);
      read += more;
    }
    return bytes.toString("utf8");
  }

  /** The ordinal of the paragraph with this id, or undefined. */
  ordinalOf(id: string): number | undefined {
    let low = 0;
    let high = this.#sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const ordinal = this.#sorted[middle] ?? 0;
      const found = this.idOf(ordinal);
      if (found === id) return ordinal;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  close(): void {
    closeSync(this.#texts);
  }
}

/** A file's bytes in a buffer of their own, so that a typed array may start at its first byte. */
function aligned(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
