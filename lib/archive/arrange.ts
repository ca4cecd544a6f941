import type { Article, RemovedText } from "#lib/corpus/article.ts";
import type { ArticleEntry } from "./archive.ts";
import type { StoredParagraph } from "./paragraph-store.ts";

/** An article with its slug and the ids of its paragraphs. */
export interface NamedArticle {
  readonly article: Article;
  readonly slug: string;
  readonly ids: readonly string[];
}

/** Articles in the order in which a snapshot numbers them. */
export interface Arranged {
  readonly articles: readonly ArticleEntry[];
  /** What each of them holds. */
  readonly contents: readonly ArrangedContents[];
}

/** Texts of an article, read where they are kept whenever they are asked for. */
export interface ArrangedContents {
  readonly paragraphs: readonly StoredParagraph[];
  readonly removed: readonly RemovedText[];
}

/** Puts articles in the order of their slugs. */
export function arrange(named: readonly NamedArticle[]): Arranged {
  const articles: ArticleEntry[] = [];
  const contents: ArrangedContents[] = [];
  let first = 0;
  for (const one of [...named].sort((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const { article, slug } = one;
    const { source, title, authors, date, language, tags } = article;
    const [count, removed] = [article.paragraphs.length, article.removed.length];
    articles.push({
      slug,
      source,
      title,
      authors,
      date,
      language,
      tags,
      first,
      count,
      removed,
      copyOf: null,
    });
    contents.push(new Contents(one));
    first += count;
  }
  return { articles, contents };
}

class Contents implements ArrangedContents {
  readonly #named: NamedArticle;

  constructor(named: NamedArticle) {
    this.#named = named;
  }

  get paragraphs(): readonly StoredParagraph[] {
    const { article, ids } = this.#named;
    return article.paragraphs.map(({ kind, text }, at) => ({ id: ids[at] ?? "", kind, text }));
  }

  get removed(): readonly RemovedText[] {
    return this.#named.article.removed;
  }
}
