import type { Article, Paragraph, ParagraphKind, RemovedText } from "#lib/corpus/article.ts";
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

/** A paragraph with its id; its text stays where it is kept. */
class Identified implements StoredParagraph {
  readonly #paragraph: Paragraph;

  constructor(
    readonly id: string,
    paragraph: Paragraph,
  ) {
    this.#paragraph = paragraph;
  }

  get kind(): ParagraphKind {
    return this.#paragraph.kind;
  }

  get text(): string {
    return this.#paragraph.text;
  }
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
    paragraphs.push(...article.paragraphs.map((one, at) => new Identified(ids[at] ?? "", one)));
    removed.push(...article.removed);
  }
  return { articles, paragraphs, removed };
}
