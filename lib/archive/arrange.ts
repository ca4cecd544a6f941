import type { Article, RemovedText } from "#lib/corpus/article.ts";
import type { ArticleEntry } from "./archive.ts";
import type { StoredParagraph } from "./paragraph-store.ts";

/** An article with its slug and the ids of its paragraphs. */
export interface NamedArticle {
  readonly article: Article;
  readonly slug: string;
  readonly ids: readonly string[];
}

/** Articles, paragraphs and removed pieces in the order in which a snapshot numbers them. */
export interface Arranged {
  readonly articles: readonly ArticleEntry[];
  readonly paragraphs: readonly StoredParagraph[];
  readonly removed: readonly RemovedText[];
}

/** Puts articles in the order of their slugs, their paragraphs and removed pieces likewise. */
export function arrange(named: readonly NamedArticle[]): Arranged {
  const articles: ArticleEntry[] = [];
  const paragraphs: StoredParagraph[] = [];
  const removed: RemovedText[] = [];
  for (const { article, slug, ids } of [...named].sort((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const { source, title, authors, date, language, tags } = article;
    articles.push({
      slug,
      source,
      title,
      authors,
      date,
      language,
      tags,
      first: paragraphs.length,
      count: article.paragraphs.length,
      removed: article.removed.length,
      copyOf: null,
    });
    paragraphs.push(...article.paragraphs.map(({ kind, text }, at) => ({ id: ids[at] ?? "", kind, text })));
    removed.push(...article.removed);
  }
  return { articles, paragraphs, removed };
}
