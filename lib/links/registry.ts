import { HeapTexts, type TextKeeper } from "#lib/corpus/text-keeper.ts";
import type { SignedOff } from "./alignment.ts";
import { ArticleTable } from "./article-table.ts";
import { textHash } from "./mint.ts";
import {
  type ArticleRecord,
  isLive,
  type ParagraphRecord,
  type RedactionRecord,
  type RegistryRecord,
} from "./record.ts";
import { RecordTable } from "./record-table.ts";

/**
 * What remembers every id and slug ever published. Records may be remembered in any order, but those without a time
 * before the others: of several of one id or slug the latest holds, and of those of one time the last.
 */
export class Registry {
  /** Keeps all that it remembers. */
  readonly texts: TextKeeper;
  readonly #paragraphs: RecordTable;
  readonly #articles: ArticleTable;
  readonly #answers = new Map<string, { readonly time: string; readonly letters: string | null }>();
  readonly #redactions = new Map<string, RedactionRecord>();
  /** Of each text by its hash where it is kept. */
  readonly #oldTexts = new Map<string, number>();
  /** Ids of which an older record has a text, and the latest has none; and the letters of those texts. */
  readonly #emptied = new Set<string>();
  #latest = "";
  /** Slugs of articles without a time. */
  readonly #undated = new Set<string>();

  /** @param texts is to be good for as long as this is in use */
  constructor(records: Iterable<RegistryRecord> = [], texts: TextKeeper = new HeapTexts()) {
    this.texts = texts;
    this.#paragraphs = new RecordTable(texts);
    this.#articles = new ArticleTable(texts);
    for (const record of records) this.remember(record);
  }

  /** The latest record of each id. */
  get paragraphs(): Omit<RecordTable, "set"> {
    return this.#paragraphs;
  }

  /** All records of each slug. */
  get articles(): Omit<ArticleTable, "add" | "replace"> {
    this.#settleUndated();
    return this.#articles;
  }

  /** By id. */
  get redactions(): ReadonlyMap<string, RedactionRecord> {
    return this.#redactions;
  }

  /** Those of which a text is here again: a branch was merged that knew nothing of them. */
  get undoneRedactions(): readonly RedactionRecord[] {
    const redactions = [...this.#redactions.values()];
    if (redactions.length === 0) return [];
    const [there, ended] = [new Set<string>(), new Set<string>()];
    for (const record of this.#paragraphs) {
      if (record.text === "") continue;
      there.add(record.id).add(record.letters);
      if (!isLive(record)) ended.add(record.letters);
    }
    return redactions.filter(
      (one) =>
        this.#emptied.has(one.id) ||
        there.has(one.id) ||
        one.letters.some((hash) => there.has(hash)) ||
        one.parts.some((hash) => ended.has(hash) || this.#emptied.has(hash)),
    );
  }

  /** By id. */
  get signedOff(): SignedOff {
    return new Map([...this.#answers].map(([id, { letters }]) => [id, letters]));
  }

  /** Time of the latest record, or of the latest that was passed over; "" where there is none with a time. */
  get latest(): string {
    return this.#latest;
  }

  get isEmpty(): boolean {
    return this.#paragraphs.size === 0;
  }

  /** A text that a paragraph once had, by its hash; undefined where it is not kept. */
  oldText(hash: string): string | undefined {
    const place = this.#oldTexts.get(hash);
    return place === undefined ? undefined : this.texts.read(place);
  }

  /** Has no later build be of that time or an earlier one. */
  sawTime(time: string): void {
    if (time > this.#latest) this.#latest = time;
  }

  remember(record: RegistryRecord): void {
    this.sawTime(record.time);
    if (record.time !== "") this.#settleUndated();
    if (record.kind === "paragraph") this.#rememberParagraph(record);
    else if (record.kind === "article") this.#rememberArticle(record);
    else if (record.kind === "redaction") this.#rememberRedaction(record);
    else if (record.kind === "answer" && !((this.#answers.get(record.id)?.time ?? "") > record.time))
      this.#answers.set(record.id, record);
  }

  #rememberParagraph(record: ParagraphRecord): void {
    const known = this.#paragraphs.get(record.id);
    const [older, newer] = known && known.time > record.time ? [record, known] : [known, record];
    if (newer === record) this.#paragraphs.set(record);
    if (!older) return;
    if (older.text !== "" && newer.text === "") this.#emptied.add(record.id).add(older.letters);
    if (older.text !== newer.text) this.#oldTexts.set(textHash(older.text), this.texts.keep(older.text));
  }

  /** Of two branches each may have known texts that the other did not. */
  #rememberRedaction(record: RedactionRecord): void {
    const { letters = [], parts = [] } = this.#redactions.get(record.id) ?? {};
    const both = (some: readonly string[], others: readonly string[]) => [...new Set([...some, ...others])];
    const all = { letters: both(letters, record.letters), parts: both(parts, record.parts) };
    this.#redactions.set(record.id, { ...record, ...all });
  }

  #rememberArticle(record: ArticleRecord): void {
    if (record.time !== "") this.#articles.add(record);
    else {
      this.#undated.add(record.slug);
      this.#articles.replace(record.slug, [record]);
    }
  }

  /** Articles of the first releases have no hashes: theirs are those of the texts that were known in their time. */
  #settleUndated(): void {
    for (const slug of this.#undated) {
      const [record, ...later] = this.#articles.versionsOf(slug);
      const texts = record?.paragraphs.map((id) => this.#paragraphs.get(id)?.text);
      if (!record || !texts || texts.some((text) => text === undefined)) continue;
      const hashes = texts.map((text) => textHash(text ?? "")).join("");
      this.#articles.replace(slug, [{ ...record, hashes }, ...later]);
    }
    this.#undated.clear();
  }
}
