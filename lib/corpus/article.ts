/** A credit line: who wrote an article, in the order given. Empty where the source names nobody. */
export type Byline = readonly string[];

/** A published date as precisely as it is known: `2013`, `2013-04` or `2013-04-02`; null for an undated article. */
export type PublishedDate = string | null;

/** What a paragraph is in its article, so that it can be set as such. */
export const PARAGRAPH_KINDS = ["text", "heading", "quote", "list entry", "code", "table row"] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** A paragraph of an article: what is indexed, linked and cited. `number` is its 1-based place. */
export interface Paragraph {
  readonly number: number;
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A piece of a file that import took out of the text, and the rule that did; `text` is as written, in one line. */
export interface RemovedText {
  readonly rule: string;
  readonly text: string;
}

/** One article as read from the corpus, before links gives it a slug and its paragraphs their ids. */
export interface Article {
  /** Path of its file within the corpus, with `/`; `news.csv#3` where the file holds several articles. */
  readonly source: string;
  /** Empty where the source has none. */
  readonly title: string;
  readonly authors: Byline;
  readonly date: PublishedDate;
  /** BCP 47 tag. */
  readonly language: string;
  /** Address and paper of its first publication, where known. */
  readonly url?: string;
  readonly outlet?: string;
  /** What it is filed under, as written. */
  readonly tags: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the file. */
  readonly removed: readonly RemovedText[];
}

/** The year of a published date, or null for an undated article. */
export function yearOf(date: PublishedDate): string | null {
  return date?.slice(0, 4) ?? null;
}
