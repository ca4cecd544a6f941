import type { ReadArticle } from "./read-article.ts";

/**
 * The articles in which phrases are looked for: all, until they are too long together; then as many as are about that
 * long, evenly from first to last, the same for the same articles.
 *
 * @param most letters and other signs, UTF-16 units
 */
export function* sampleArticles(articles: readonly ReadArticle[], most: number): Generator<ReadArticle> {
  const share = Math.min(1, most / articles.reduce((sum, article) => sum + lengthOf(article), 0));
  for (const [at, article] of articles.entries()) {
    if (Math.floor((at + 1) * share) > Math.floor(at * share)) yield article;
  }
}

const lengthOf = ({ title, paragraphs }: ReadArticle) =>
  paragraphs.reduce((sum, text) => sum + text.length, title.length);
