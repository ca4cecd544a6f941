import type { Article } from "#lib/corpus/article.ts";
import type { KnownArticle, SeenArticle, SeenParagraph } from "./alignment.ts";
import { lettersHash, lettersOf } from "./mint.ts";

/** The articles of a build as they are aligned, in their order. Their paragraphs are read when they are asked for. */
export function seenArticles(articles: readonly Article[], known: readonly KnownArticle[]): SeenArticle[] {
  const bySource = new Map(known.map((article) => [article.source, article]));
  return articles.map((article) => new Seen(article, bySource.get(article.source)));
}

class Seen implements SeenArticle {
  readonly #article: Article;
  readonly #before: KnownArticle | undefined;

  constructor(article: Article, before: KnownArticle | undefined) {
    this.#article = article;
    this.#before = before;
  }

  get source(): string {
    return this.#article.source;
  }

  /** A text that stands where it stood need not be hashed again: hashing is most of the work of an unchanged build. */
  get paragraphs(): readonly SeenParagraph[] {
    const before = this.#before?.paragraphs;
    return this.#article.paragraphs.map(({ text }, at) => {
      const same = before?.[at];
      return { text, letters: same?.text === text ? same.letters : lettersHash(lettersOf(text)) };
    });
  }
}
