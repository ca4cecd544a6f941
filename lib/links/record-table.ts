import { HeapTexts, type TextKeeper } from "#lib/corpus/text-keeper.ts";
import { IdTable } from "./id-table.ts";
import { isLive, PARAGRAPH_STATES, type ParagraphRecord, type ParagraphState } from "./record.ts";

/** What can be told of a record without reading it. */
export interface RecordSummary {
  readonly state: ParagraphState;
  /** It is as it was minted. */
  readonly isOriginal: boolean;
  /** It leads to others. */
  readonly leads: boolean;
}

const FIRST_CAPACITY = 64;
const STATE_BITS = 7;
const ORIGINAL = 8;
const LEADS = 16;

/** The fields of a record that are kept, in order. */
type Kept = readonly [
  ...[time: string, slug: string, home: string, number: number, letters: string, text: string],
  ...[first: string, last: string, state: ParagraphState, to: readonly string[]],
  ...[how: ParagraphRecord["how"], score: number],
];

/**
 * One record of each paragraph id, in the order in which the ids came: the one set last. A record is read anew whenever
 * it is asked for; in memory are about 45 bytes of each.
 */
export class RecordTable {
  readonly #texts: TextKeeper;
  readonly #ids = new IdTable();
  readonly #slugs = new Map<string, number>();
  #places = new Float64Array(FIRST_CAPACITY);
  #slugAt = new Uint32Array(FIRST_CAPACITY);
  #marks = new Uint8Array(FIRST_CAPACITY);

  constructor(texts: TextKeeper = new HeapTexts()) {
    this.#texts = texts;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get(id: string): ParagraphRecord | undefined {
    const row = this.#ids.rowOf(id);
    return row === undefined ? undefined : this.#recordAt(row);
  }

  /** Whether a paragraph of this id stands in the article, on its own. */
  isLiveIn(id: string, slug: string): boolean {
    const row = this.#ids.rowOf(id);
    return (
      row !== undefined && this.#slugAt[row] === this.#slugs.get(slug) && isLive(summaryOf(this.#marks[row]))
    );
  }

  /** Undefined for an id that is not there. */
  summaryOf(id: string): RecordSummary | undefined {
    const row = this.#ids.rowOf(id);
    return row === undefined ? undefined : summaryOf(this.#marks[row]);
  }

  set(record: ParagraphRecord): void {
    const row = this.#ids.add(record.id);
    if (row === this.#places.length) this.#grow();
    this.#places[row] = this.#texts.keep(JSON.stringify(keptOf(record)));
    this.#slugAt[row] = this.#slugNumber(record.slug);
    this.#marks[row] = marksOf(record);
  }

  ids(): Iterable<string> {
    return this.#ids;
  }

  /** The ids of records of which the summary is as wanted. */
  *idsWhere(isWanted: (summary: RecordSummary) => boolean): Generator<string> {
    const wanted = Array.from({ length: 32 }, (_, marks) => isWanted(summaryOf(marks)));
    for (let row = 0; row < this.size; row++) if (wanted[this.#marks[row] ?? 0]) yield this.#ids.idAt(row);
  }

  *[Symbol.iterator](): Generator<ParagraphRecord> {
    for (let row = 0; row < this.size; row++) yield this.#recordAt(row);
  }

  #recordAt(row: number): ParagraphRecord {
    const kept = JSON.parse(this.#texts.read(this.#places[row] ?? 0)) as Kept;
    const [time, slug, home, number, letters, text, first, last, state, to, how, score] = kept;
    const [kind, id] = ["paragraph" as const, this.#ids.idAt(row)];
    return { time, kind, id, slug, home, number, letters, text, first, last, state, to, how, score };
  }

  #slugNumber(slug: string): number {
    const known = this.#slugs.get(slug);
    if (known !== undefined) return known;
    this.#slugs.set(slug, this.#slugs.size);
    return this.#slugs.size - 1;
  }

  #grow(): void {
    const capacity = 2 * this.#places.length;
    const [places, slugAt, marks] = [this.#places, this.#slugAt, this.#marks];
    this.#places = new Float64Array(capacity);
    this.#places.set(places);
    this.#slugAt = new Uint32Array(capacity);
    this.#slugAt.set(slugAt);
    this.#marks = new Uint8Array(capacity);
    this.#marks.set(marks);
  }
}

function keptOf(record: ParagraphRecord): Kept {
  const { time, slug, home, number, letters, text, first, last, state, to, how, score } = record;
  return [time, slug, home, number, letters, text, first, last, state, to, how, score];
}

function marksOf({ state, time, first, to }: ParagraphRecord): number {
  const isOriginal = state === "current" && time === first;
  return PARAGRAPH_STATES.indexOf(state) + (isOriginal ? ORIGINAL : 0) + (to.length > 0 ? LEADS : 0);
}

function summaryOf(marks = 0): RecordSummary {
  return {
    state: PARAGRAPH_STATES[marks & STATE_BITS] ?? "current",
    isOriginal: (marks & ORIGINAL) > 0,
    leads: (marks & LEADS) > 0,
  };
}
