import "server-only";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import {
  type ReadParagraph,
  readParagraph,
  readParagraphs,
  type TextSource,
} from "#lib/archive/read-paragraph.ts";
import { parseLink } from "#lib/links/parse-link.ts";

/** An article with all its paragraphs. */
export interface WholeArticle {
  readonly entry: ArticleEntry;
  readonly paragraphs: readonly ReadParagraph[];
}

/** A paragraph in its place: its article, and the paragraphs around it. */
export interface ParagraphInPlace {
  readonly entry: ArticleEntry;
  readonly paragraph: ReadParagraph;
  readonly before: readonly ReadParagraph[];
  readonly after: readonly ReadParagraph[];
}

/** @returns null where no article has this slug */
export function wholeArticle(source: TextSource, slug: string): WholeArticle | null {
  const ordinal = source.archive.ordinalOfSlug(slug);
  if (ordinal === undefined) return null;
  const entry = source.archive.article(ordinal);
  return { entry, paragraphs: readParagraphs(source, entry.first, entry.first + entry.count) };
}

/**
 * @param link an id as links have it: in any case, with or without what tells the text that it was made from
 * @param context how many paragraphs to give on each side
 * @returns null where no paragraph has this id
 */
export function paragraphInPlace(source: TextSource, link: string, context: number): ParagraphInPlace | null {
  const ordinal = source.archive.ordinalOfId(parseLink(link)?.id ?? "");
  if (ordinal === undefined) return null;
  const paragraph = readParagraph(source, ordinal);
  const entry = source.archive.article(paragraph.article);
  const [first, end] = [entry.first, entry.first + entry.count];
  return {
    entry,
    paragraph,
    before: readParagraphs(source, Math.max(first, ordinal - context), ordinal),
    after: readParagraphs(source, ordinal + 1, Math.min(end, ordinal + 1 + context)),
  };
}
