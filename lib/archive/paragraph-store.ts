import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PARAGRAPH_KINDS, type ParagraphKind } from "#lib/corpus/article.ts";
import { ID_BYTES, sortIds } from "./sort-ids.ts";
import { alignedBytes, TextStore, textStoreFiles } from "./text-store.ts";
import type { Pieces } from "./write-durably.ts";

// The ids are in memory twice: by place, and sorted for the look-up.
const NAME = "paragraphs";
const IDS = "paragraphs.ids"; // ten bytes each, in order of ordinals
const SORTED = "paragraphs.sorted"; // uint32 little-endian: ordinals in order of their ids
const KINDS = "paragraphs.kinds"; // one byte each: the place in PARAGRAPH_KINDS

export interface StoredParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly text: string;
}

/**
 * The store's files, as {@link textStoreFiles}. An ordinal is a paragraph's place among all, from 0.
 *
 * @param paragraphs are gone through once
 * @param count how many there are
 */
export function* paragraphStoreFiles(
  paragraphs: Iterable<StoredParagraph>,
  count: number,
): Generator<readonly [string, Pieces]> {
  const [ids, kinds] = [Buffer.alloc(count * ID_BYTES), Buffer.alloc(count)];
  yield* textStoreFiles(NAME, textsOf(paragraphs, ids, kinds), count);
  yield [IDS, [ids]];
  yield [SORTED, [new Uint8Array(sortIds(ids).buffer)]];
  yield [KINDS, [kinds]];
}

/** Notes ids and kinds on the way. */
function* textsOf(paragraphs: Iterable<StoredParagraph>, ids: Buffer, kinds: Buffer): Generator<string> {
  let ordinal = 0;
  for (const { id, kind, text } of paragraphs) {
    ids.write(id, ordinal * ID_BYTES, ID_BYTES, "latin1");
    kinds[ordinal++] = PARAGRAPH_KINDS.indexOf(kind);
    yield text;
  }
}

/** The paragraphs of a snapshot: ids and kinds in memory, each text read from the disk when it is asked for. */
export class ParagraphStore {
  readonly #texts: TextStore;
  readonly #ids: Buffer;
  readonly #sorted: Uint32Array;
  readonly #kinds: Uint8Array;

  constructor(folder: string) {
    this.#texts = new TextStore(folder, NAME);
    this.#ids = readFileSync(join(folder, IDS));
    this.#sorted = new Uint32Array(alignedBytes(join(folder, SORTED)));
    this.#kinds = readFileSync(join(folder, KINDS));
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
    return this.#texts.textOf(ordinal);
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
    this.#texts.close();
  }
}
