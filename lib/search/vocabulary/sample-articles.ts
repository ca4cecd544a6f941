import type { ReadArticle } from "./read-article.ts";

/**
 * The articles in which phrases are looked for: all, until they are too long together; then as many as are about that
 * long, evenly from first to last, the same for the same articles.
 *
 * @param most letters and other signs, UTF-16 units
 */
export function* sampleArticles(articles: readonly ReadArticle[], most: number): Generator<ReadArticle> {
  const share = Math.min(1, most / lengthOf(articles));
  for (const [at, article] of articles.entries()) {
    if (Math.floor((at + 1) * share) > Math.floor(at * share)) yield article;
  }
}

/** Whether the articles are longer together than so many signs; no more of them are read than tell that. */
export function areLonger(articles: readonly ReadArticle[], than: number): boolean {
  let length = 0;
  return articles.some((article) => {
    length += lengthOf([article]);
    return length > than;
  });
}

/** Letters and other signs of all the articles, UTF-16 units. */
function lengthOf(articles: readonly ReadArticle[]): number {
  let length = 0;
  for (const { title, paragraphs } of articles) {
    length += paragraphs.reduce((sum, text) => sum + text.length, title.length);
  }
  return length;
}
