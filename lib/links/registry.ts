import type { SignedOff } from "./alignment.ts";
import { textHash } from "./mint.ts";
import {
  type ArticleRecord,
  isLive,
  type ParagraphRecord,
  type RedactionRecord,
  type RegistryRecord,
} from "./record.ts";

/**
 * What remembers every id and slug ever published. Records may be remembered in any order, but those without a time
 * before the others: of several of one id or slug the latest holds, and of those of one time the last.
 */
export class Registry {
  readonly #paragraphs = new Map<string, ParagraphRecord>();
  readonly #articles = new Map<string, ArticleRecord[]>();
  readonly #answers = new Map<string, { readonly time: string; readonly letters: string | null }>();
  readonly #redactions = new Map<string, RedactionRecord>();
  readonly #oldTexts = new Map<string, string>();
  /** Ids of which an older record has a text, and the latest has none; and the letters of those texts. */
  readonly #emptied = new Set<string>();
  #latest = "";
  #undated: ArticleRecord[] = [];

  constructor(records: Iterable<RegistryRecord> = []) {
    for (const record of records) this.remember(record);
  }

  /** The latest record of each id. */
  get paragraphs(): ReadonlyMap<string, ParagraphRecord> {
    return this.#paragraphs;
  }

  /** All records of each slug, the oldest first. */
  get articles(): ReadonlyMap<string, readonly ArticleRecord[]> {
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
    const texts = [...this.#paragraphs.values()].filter(({ text }) => text !== "");
    const [ids, letters] = [new Set(texts.map(({ id }) => id)), new Set(texts.map((one) => one.letters))];
    const ended = new Set(texts.filter((one) => !isLive(one)).map((one) => one.letters));
    return redactions.filter(
      (one) =>
        this.#emptied.has(one.id) ||
        ids.has(one.id) ||
        one.letters.some((hash) => letters.has(hash)) ||
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

  /** The latest record of an article. */
  articleOf(slug: string): ArticleRecord | undefined {
    return this.articles.get(slug)?.at(-1);
  }

  /** A text that a paragraph once had, by its hash; undefined where it is not kept. */
  oldText(hash: string): string | undefined {
    return this.#oldTexts.get(hash);
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
    this.#paragraphs.set(record.id, newer);
    if (older && older.text !== "" && newer.text === "") this.#emptied.add(record.id).add(older.letters);
    if (older && older.text !== newer.text) this.#oldTexts.set(textHash(older.text), older.text);
  }

  /** Of two branches each may have known texts that the other did not. */
  #rememberRedaction(record: RedactionRecord): void {
    const { letters = [], parts = [] } = this.#redactions.get(record.id) ?? {};
    const both = (some: readonly string[], others: readonly string[]) => [...new Set([...some, ...others])];
    const all = { letters: both(letters, record.letters), parts: both(parts, record.parts) };
    this.#redactions.set(record.id, { ...record, ...all });
  }

  #rememberArticle(record: ArticleRecord): void {
    const known = this.#articles.get(record.slug);
    if (record.time === "") this.#undated.push(record);
    if (!known || record.time === "") this.#articles.set(record.slug, [record]);
    else {
      known.push(record);
      const before = known.at(-2);
      if (before && before.time > record.time) known.sort((a, b) => (a.time < b.time ? -1 : 1));
    }
  }

  /** Articles of the first releases have no hashes: theirs are those of the texts that were known in their time. */
  #settleUndated(): void {
    if (this.#undated.length === 0) return;
    for (const record of this.#undated) {
      const texts = record.paragraphs.map((id) => this.#paragraphs.get(id)?.text);
      if (texts.some((text) => text === undefined)) continue;
      const hashes = texts.map((text) => textHash(text ?? "")).join("");
      const records = this.#articles.get(record.slug) ?? [];
      const at = records.indexOf(record);
      if (at >= 0) records[at] = { ...record, hashes };
    }
    this.#undated = [];
  }
}
