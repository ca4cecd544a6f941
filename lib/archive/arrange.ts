import type { Article } from "#lib/corpus/article.ts";
import type { ArticleEntry } from "./archive.ts";

/** An article with its slug and the ids of its paragraphs. */
export interface NamedArticle {
  readonly article: Article;
  readonly slug: string;
  readonly ids: readonly string[];
}

/** Articles and paragraphs in the order in which a snapshot numbers them. */
export interface Arranged {
  readonly articles: readonly ArticleEntry[];
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
}

/** Puts articles in the order of their slugs, each followed by its paragraphs. */
export function arrange(named: readonly NamedArticle[]): Arranged {
  const articles: ArticleEntry[] = [];
  const paragraphs: { id: string; text: string }[] = [];
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
    paragraphs.push(...article.paragraphs.map(({ text }, at) => ({ id: ids[at] ?? "", text })));
  }
  return { articles, paragraphs };
}
