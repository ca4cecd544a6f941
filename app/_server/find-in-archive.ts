import "server-only";
import type { Archive, ArchivedParagraph, ArticleEntry } from "#lib/archive/archive.ts";

/** An article with all its paragraphs. */
export interface WholeArticle {
  readonly entry: ArticleEntry;
  readonly paragraphs: readonly ArchivedParagraph[];
}

/** A paragraph in its place: its article, and the paragraphs around it. */
export interface ParagraphInPlace {
  readonly entry: ArticleEntry;
  readonly paragraph: ArchivedParagraph;
  readonly before: readonly ArchivedParagraph[];
  readonly after: readonly ArchivedParagraph[];
}

/** @returns null where no article has this slug */
export function wholeArticle(archive: Archive, slug: string): WholeArticle | null {
  const ordinal = archive.ordinalOfSlug(slug);
  return ordinal === undefined
    ? null
    : { entry: archive.article(ordinal), paragraphs: archive.paragraphsOf(ordinal) };
}

/**
 * @param context how many paragraphs to give on each side
 * @returns null where no paragraph has this id; ids are read in any case
 */
export function paragraphInPlace(archive: Archive, id: string, context: number): ParagraphInPlace | null {
  const ordinal = archive.ordinalOfId(id.toLowerCase());
  if (ordinal === undefined) return null;
  const paragraph = archive.paragraph(ordinal);
  const entry = archive.article(paragraph.article);
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => archive.paragraph(from + at));
  return {
    entry,
    paragraph,
    before: range(Math.max(entry.first, ordinal - context), ordinal),
    after: range(ordinal + 1, Math.min(entry.first + entry.count, ordinal + 1 + context)),
  };
}
