import "server-only";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import type { ReadParagraph } from "#lib/archive/read-paragraph.ts";
import { type Citation, citationOf } from "#lib/cite/citation.ts";
import { lastingLink } from "./lasting-link.ts";
import { absoluteUrl } from "./site.ts";

export const SITE_NAME = "Pilcrow";

/**
 * How an article is cited, or one of its paragraphs, as it is read now: the day of access is today, and the link
 * tells of the text that was read.
 *
 * @param paragraph null for the article as a whole
 */
export function citationOfEntry(
  entry: ArticleEntry,
  paragraph: Pick<ReadParagraph, "id" | "number" | "text"> | null,
): Citation {
  const articleUrl = absoluteUrl(`/a/${entry.slug}`);
  const passage = paragraph && { id: paragraph.id, number: paragraph.number, text: paragraph.text ?? "" };
  return citationOf(entry, passage, {
    site: SITE_NAME,
    url: paragraph ? absoluteUrl(lastingLink(paragraph)) : articleUrl,
    articleUrl,
    at: new Date(),
  });
}
