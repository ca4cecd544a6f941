import type { TextKeeper } from "#lib/corpus/text-keeper.ts";
import type { ArticleRecord } from "./record.ts";

/** The records of articles by their slugs. They are read anew whenever they are asked for. */
export class ArticleTable {
  readonly #texts: TextKeeper;
  /** Of each slug where its records are kept, the oldest first. */
  readonly #places = new Map<string, number[]>();

  constructor(texts: TextKeeper) {
    this.#texts = texts;
  }

  get size(): number {
    return this.#places.size;
  }

  has(slug: string): boolean {
    return this.#places.has(slug);
  }

  slugs(): Iterable<string> {
    return this.#places.keys();
  }

  /** All records of a slug, the oldest first. */
  versionsOf(slug: string): ArticleRecord[] {
    return (this.#places.get(slug) ?? []).map((place) => this.#read(place));
  }

  latestOf(slug: string): ArticleRecord | undefined {
    const place = this.#places.get(slug)?.at(-1);
    return place === undefined ? undefined : this.#read(place);
  }

  /** The latest record of each article, those of articles that are gone included, in the order of their slugs. */
  *latest(): Generator<ArticleRecord> {
    for (const slug of [...this.#places.keys()].sort()) yield this.latestOf(slug) as ArticleRecord;
  }

  *[Symbol.iterator](): Generator<ArticleRecord> {
    for (const slug of this.#places.keys()) yield* this.versionsOf(slug);
  }

  /** Adds a record at its time: behind those of the same. */
  add(record: ArticleRecord): void {
    const places = this.#places.get(record.slug);
    const place = this.#texts.keep(JSON.stringify(record));
    if (!places) this.#places.set(record.slug, [place]);
    else {
      const behind = places.findLastIndex((known) => this.#read(known).time <= record.time);
      places.splice(behind + 1, 0, place);
    }
  }

  /** Has a slug have these records only, the oldest first. */
  replace(slug: string, records: readonly ArticleRecord[]): void {
    this.#places.set(
      slug,
      records.map((record) => this.#texts.keep(JSON.stringify(record))),
    );
  }

  #read(place: number): ArticleRecord {
    return JSON.parse(this.#texts.read(place)) as ArticleRecord;
  }
}
