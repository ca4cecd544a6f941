import type { ArticleEntry } from "#lib/archive/archive.ts";
import { damageOf, readParagraph, type TextSource, unlessDamaged } from "#lib/archive/read-paragraph.ts";
import { yearOf } from "#lib/corpus/article.ts";
import { highlight } from "#lib/highlight/highlight.ts";
import type { Query, Scope } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import type { ArticleMatch, ParagraphMatch } from "./engine.ts";
import type { Copy, Hit } from "./search-page.ts";
import { variantsFound } from "./variants-found.ts";

type Mark = (text: string, unit: Scope) => Range[];

/** Reads what is shown of an article that an engine found, and marks it. */
export function hitOf(source: TextSource, query: Query, match: ArticleMatch): Hit {
  const entry = source.archive.article(match.article);
  const { slug, title, authors, date, language } = entry;
  const mark: Mark = (text, unit) => highlight(text, query, { language, unit });
  const paragraphs = match.paragraphs.map((found) => passageOf(source, found, mark));
  const shown = [title, ...paragraphs.flatMap(({ text }) => text ?? [])];
  return {
    slug,
    url: `/a/${slug}`,
    title,
    titleMarks: mark(title, "title"),
    authors,
    date,
    year: yearOf(date),
    source: entry.source,
    score: match.score,
    missing: match.missing,
    matching: match.matching,
    paragraphs,
    removed: removedOf(source, match, mark),
    copies: match.copies.map((copy) => copyOf(source.archive.article(copy))),
    variants: variantsFound(query, shown, language),
    ...(match.explanation ? { explanation: match.explanation } : {}),
  };
}

function copyOf({ slug, title, authors, date, source }: ArticleEntry): Copy {
  return { slug, url: `/a/${slug}`, title, authors, date, source };
}

function passageOf(
  source: TextSource,
  { paragraph, score }: ParagraphMatch,
  mark: Mark,
): Hit["paragraphs"][number] {
  const { id, number, text, error } = readParagraph(source, paragraph);
  const place = { id, url: `/p/${id}`, number };
  return error ? { ...place, error, score } : { ...place, text, marks: mark(text, "text"), score };
}

/** Of an article of which any piece is damaged none can be read. */
function removedOf(
  { archive, onDamage }: TextSource,
  { article, removed }: ArticleMatch,
  mark: Mark,
): Hit["removed"] {
  if (removed.length === 0) return [];
  return unlessDamaged<Hit["removed"]>(
    () => {
      const pieces = archive.removedOf(article);
      return removed.flatMap((at) => {
        const piece = pieces[at];
        return piece ? [{ ...piece, marks: mark(piece.text, "removed") }] : [];
      });
    },
    (error) => {
      onDamage?.(`What was left out of ${archive.article(article).slug}`, error);
      return removed.map(() => ({ error: damageOf("piece") }));
    },
  );
}
