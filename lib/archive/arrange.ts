import type { Article } from "#lib/corpus/article.ts";
import type { ArticleEntry } from "./archive.ts";
import type { StoredParagraph } from "./paragraph-store.ts";

/** An article with its slug and the ids of its paragraphs. */
export interface NamedArticle {
  readonly article: Article;
  readonly slug: string;
  readonly ids: readonly string[];
}

/** Articles and paragraphs in the order in which a snapshot numbers them. */
export interface Arranged {
  readonly articles: readonly ArticleEntry[];
  readonly paragraphs: readonly StoredParagraph[];
}

/** Puts articles in the order of their slugs, each followed by its paragraphs. */
export function arrange(named: readonly NamedArticle[]): Arranged {
  const articles: ArticleEntry[] = [];
  const paragraphs: StoredParagraph[] = [];
  for (const { article, slug, ids } of [...named].sort((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const { source, title, authors, date, language } = article;
    articles.push({
      slug,
      source,
      title,
      authors,
      date,
      language,
      first: paragraphs.length,
      count: article.paragraphs.length,
    });
    paragraphs.push(...article.paragraphs.map(({ kind, text }, at) => ({ id: ids[at] ?? "", kind, text })));
  }
  return { articles, paragraphs };
}
