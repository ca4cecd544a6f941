import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Byline, ParagraphKind, PublishedDate, RemovedText } from "#lib/corpus/article.ts";
import { type ArticleVersion, NOT_KEPT, type ParagraphHistory } from "#lib/links/history.ts";
import { type Manifest, verifySnapshot } from "./manifest.ts";
import { ParagraphStore } from "./paragraph-store.ts";
import { PastStore } from "./past-store.ts";
import { RemovedStore } from "./removed-store.ts";

export const ARTICLES = "articles.json";

const isOfStore = (file: string) => /^(?:articles|links|old|paragraphs|removed|versions)\./.test(file);

/** What the archive knows of an article without reading its text. Its paragraphs' ordinals are `first … first + count - 1`. */
export interface ArticleEntry {
  readonly slug: string;
  readonly source: string;
  readonly title: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  readonly language: string;
  readonly tags: readonly string[];
  readonly first: number;
  readonly count: number;
  /** How many pieces import took out of its text. */
  readonly removed: number;
  /** Ordinal of the article of which it is a copy; null where it is none. */
  readonly copyOf: number | null;
}

/** A paragraph with its id, its 1-based number, and the ordinal of its article. */
export interface ArchivedParagraph {
  readonly article: number;
  readonly id: string;
  readonly number: number;
  readonly kind: ParagraphKind;
  readonly text: string;
}

/**
 * An opened snapshot. Articles and paragraphs are named by their ordinals (places among all, from 0); articles stand in
 * the order of their slugs, so that the order of ordinals breaks ties.
 */
export class Archive {
  readonly articles: readonly ArticleEntry[];
  readonly #paragraphs: ParagraphStore;
  readonly #removed: RemovedStore;
  readonly #bySlug: ReadonlyMap<string, number>;
  #past: PastStore | null | undefined;

  private constructor(
    readonly folder: string,
    /** The snapshot's name. */
    readonly snapshot: string,
    readonly manifest: Manifest,
  ) {
    this.articles = JSON.parse(readFileSync(join(folder, ARTICLES), "utf8")) as ArticleEntry[];
    this.#paragraphs = new ParagraphStore(folder);
    this.#removed = new RemovedStore(
      folder,
      this.articles.map(({ removed }) => removed),
    );
    this.#bySlug = new Map(this.articles.map(({ slug }, ordinal) => [slug, ordinal]));
  }

  /**
   * Opens a snapshot after checking every byte of it but those of the texts, each of which is checked when it is read,
   * and of what else its manifest says so of.
   *
   * @throws SnapshotError
   */
  static async open(folder: string, snapshot: string): Promise<Archive> {
    return new Archive(folder, snapshot, await verifySnapshot(folder, snapshot));
  }

  /** Sizes of the snapshot's files on the disk: of articles and texts, and of what they are searched by. */
  get bytes(): { readonly store: number; readonly search: number } {
    const { files } = this.manifest;
    const sum = (isWanted: boolean) =>
      files.reduce((all, { name, bytes }) => all + (isOfStore(name) === isWanted ? bytes : 0), 0);
    return { store: sum(true), search: sum(false) };
  }

  get paragraphCount(): number {
    return this.#paragraphs.count;
  }

  /** @throws RangeError for an ordinal that the archive does not have */
  article(ordinal: number): ArticleEntry {
    const entry = this.articles[ordinal];
    if (!entry) throw new RangeError(`The archive has no article ${ordinal}.`);
    return entry;
  }

  ordinalOfSlug(slug: string): number | undefined {
    return this.#bySlug.get(slug);
  }

  ordinalOfId(id: string): number | undefined {
    return this.#paragraphs.ordinalOf(id);
  }

  /** The paragraph with this ordinal; its text is read from the disk. @throws SnapshotError as {@link textOf} */
  paragraph(ordinal: number): ArchivedParagraph {
    return { ...this.placeOf(ordinal), text: this.textOf(ordinal) };
  }

  /** The same without its text: nothing is read from the disk. */
  placeOf(ordinal: number): Omit<ArchivedParagraph, "text"> {
    const article = this.articleOf(ordinal);
    const number = ordinal - this.article(article).first + 1;
    return { article, id: this.#paragraphs.idOf(ordinal), number, kind: this.kindOf(ordinal) };
  }

  /** All paragraphs of an article, in order. */
  paragraphsOf(article: number): ArchivedParagraph[] {
    const { first, count } = this.article(article);
    return Array.from({ length: count }, (_, at) => this.paragraph(first + at));
  }

  /** The ordinal of the article that holds a paragraph. */
  articleOf(paragraph: number): number {
    let low = 0;
    let high = this.articles.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.article(middle).first <= paragraph) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  kindOf(paragraph: number): ParagraphKind {
    return this.#paragraphs.kindOf(paragraph);
  }

  /** @throws SnapshotError where the text on the disk is damaged */
  textOf(paragraph: number): string {
    return this.#paragraphs.textOf(paragraph);
  }

  /** What import took out of an article, in the order of its file; read from the disk. */
  removedOf(article: number): readonly RemovedText[] {
    return this.#removed.removedOf(article);
  }

  /** What became of an id; null where nothing did, or where it was never given. @throws SnapshotError as {@link textOf} */
  historyOf(id: string): ParagraphHistory | null {
    return this.past?.historyOf(id) ?? null;
  }

  /** A text of the past, null where it is not kept. @throws SnapshotError as {@link textOf} */
  oldText(ordinal: number): string | null {
    return ordinal === NOT_KEPT ? null : (this.past?.textOf(ordinal) ?? null);
  }

  /** The versions of an article, the oldest first; none where it never changed. @throws SnapshotError as {@link textOf} */
  versionsOf(slug: string): readonly ArticleVersion[] {
    return this.past?.articleHistoryOf(slug)?.versions ?? [];
  }

  /** The language of an article that is gone; undefined where it is there, or that is not known. @throws SnapshotError as {@link textOf} */
  languageOfGone(slug: string): string | undefined {
    return this.past?.articleHistoryOf(slug)?.gone?.language || undefined;
  }

  /** Old ids that lead into an article, and the id of the paragraph to which each does. */
  aliasesOf(slug: string): readonly (readonly [old: string, id: string])[] {
    return this.past?.articleHistoryOf(slug)?.aliases ?? [];
  }

  /** All that is kept of the past, null where that is nothing; opened when somebody first asks. */
  get past(): PastStore | null {
    if (this.#past === undefined) this.#past = PastStore.open(this.folder, this.manifest.files);
    return this.#past;
  }

  close(): void {
    this.#paragraphs.close();
    this.#removed.close();
    this.#past?.close();
  }
}
