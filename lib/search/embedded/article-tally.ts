import type { ArticleCounts } from "./article-counts.ts";

/** Counts of articles with what bounds the score of their best part. */
export interface Tallied extends ArticleCounts {
  /** In step with the articles: the most that a title or paragraph of it can get, before rarity (peak.ts). */
  readonly peaks: Float64Array;
}

/** Adds up counts article by article, in any order, in arrays that are used again and again. */
export class ArticleTally {
  readonly #seen: Uint8Array;
  readonly #title: Uint32Array;
  readonly #text: Uint32Array;
  readonly #removed: Uint32Array;
  readonly #peaks: Float64Array;
  #articles = 0;

  /** @param articles of the archive */
  constructor(articles: number) {
    this.#seen = new Uint8Array(articles);
    this.#title = new Uint32Array(articles);
    this.#text = new Uint32Array(articles);
    this.#removed = new Uint32Array(articles);
    this.#peaks = new Float64Array(articles);
  }

  add(article: number, title: number, text: number, removed: number, peak: number): void {
    if (this.#seen[article] === 0) {
      this.#seen[article] = 1;
      this.#articles++;
    }
    this.#title[article] = (this.#title[article] ?? 0) + title;
    this.#text[article] = (this.#text[article] ?? 0) + text;
    this.#removed[article] = (this.#removed[article] ?? 0) + removed;
    this.#peaks[article] = (this.#peaks[article] ?? 0) + peak;
  }

  /** What was added, after which there is nothing again. */
  done(): Tallied {
    const articles = new Uint32Array(this.#articles);
    const seen = this.#seen;
    for (let article = 0, at = 0; at < articles.length; article++) {
      if (seen[article] === 0) continue;
      seen[article] = 0;
      articles[at++] = article;
    }
    this.#articles = 0;
    return {
      articles,
      title: take(this.#title, articles, new Uint32Array(articles.length)),
      text: take(this.#text, articles, new Uint32Array(articles.length)),
      removed: take(this.#removed, articles, new Uint32Array(articles.length)),
      peaks: take(this.#peaks, articles, new Float64Array(articles.length)),
    };
  }
}

/** Moves the numbers of some articles to an array of their own. */
function take<T extends Uint32Array | Float64Array>(from: T, articles: Uint32Array, to: T): T {
  for (let at = 0; at < articles.length; at++) {
    const article = articles[at] ?? 0;
    to[at] = from[article] ?? 0;
    from[article] = 0;
  }
  return to;
}
