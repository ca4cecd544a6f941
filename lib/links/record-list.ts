import type { TextKeeper } from "#lib/corpus/text-keeper.ts";
import type { ArticleRecord, RegistryRecord } from "./record.ts";
import type { RecordTable } from "./record-table.ts";

/** Records that can be gone through as often as is wanted. */
export interface RecordList extends Iterable<RegistryRecord> {
  readonly length: number;
}

/** What one build has to remember; read anew whenever it is gone through. */
export class BuildRecords implements RecordList {
  readonly #texts: TextKeeper;
  readonly #paragraphs: RecordTable;
  readonly #articles: number[] = [];

  /** @param paragraphs those of paragraphs */
  constructor(texts: TextKeeper, paragraphs: RecordTable) {
    this.#texts = texts;
    this.#paragraphs = paragraphs;
  }

  get length(): number {
    return this.#paragraphs.size + this.#articles.length;
  }

  addArticle(record: ArticleRecord): void {
    this.#articles.push(this.#texts.keep(JSON.stringify(record)));
  }

  *[Symbol.iterator](): Generator<RegistryRecord> {
    yield* this.#paragraphs;
    for (const place of this.#articles) yield JSON.parse(this.#texts.read(place)) as ArticleRecord;
  }
}
