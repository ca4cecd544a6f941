import type { Archive } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import { highlight } from "#lib/highlight/highlight.ts";
import type { Query, Scope } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import type { ArticleMatch } from "./engine.ts";
import type { Hit } from "./search-page.ts";
import { variantsFound } from "./variants-found.ts";

/** Reads what is shown of an article that an engine found, and marks it. */
export function hitOf(archive: Archive, query: Query, match: ArticleMatch): Hit {
  const { slug, title, authors, date, source, language } = archive.article(match.article);
  const mark = (text: string, unit: Scope): Range[] => highlight(text, query, { language, unit });
  const paragraphs = match.paragraphs.map(({ paragraph, score }) => {
    const { id, number, text } = archive.paragraph(paragraph);
    return { id, url: `/p/${id}`, number, text, marks: mark(text, "text"), score };
  });
  const pieces = match.removed.length > 0 ? archive.removedOf(match.article) : [];
  const removed = match.removed.flatMap((at) => {
    const piece = pieces[at];
    return piece ? [{ ...piece, marks: mark(piece.text, "removed") }] : [];
  });
  return {
    slug,
    url: `/a/${slug}`,
    title,
    titleMarks: mark(title, "title"),
    authors,
    date,
    year: yearOf(date),
    source,
    score: match.score,
    missing: match.missing,
    matching: match.matching,
    paragraphs,
    removed,
    variants: variantsFound(query, [title, ...paragraphs.map(({ text }) => text)], language),
    ...(match.explanation ? { explanation: match.explanation } : {}),
  };
}
