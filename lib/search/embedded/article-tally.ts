import type { ArticleCounts } from "./article-counts.ts";
import { togetherAtMost } from "./peak.ts";
import { REMOVED, TEXT, TITLE } from "./unit-layout.ts";

/** Counts of articles with what bounds the score of their best part. */
export interface Tallied extends ArticleCounts {
  /** In step with the articles: the most that a title or paragraph of it can get, before rarity (peak.ts). */
  readonly peaks: Float64Array;
}

/** Where fewer than one in so many articles were found, they are sorted instead of looked for. */
const SCATTERED = 16;

/** Adds up counts article by article, in any order, in arrays that are used again and again. */
export class ArticleTally {
  readonly #seen: Uint8Array;
  readonly #title: Uint32Array;
  readonly #text: Uint32Array;
  readonly #removed: Uint32Array;
  readonly #peaks: Float64Array;
  /** What parts without any occurrence have: never written to. */
  readonly #none: Uint32Array;
  /** The articles in the order in which they were found. */
  readonly #found: Uint32Array;
  #articles = 0;
  #last = -1;
  #isAscending = true;
  #parts = 0;

  /** @param articles of the archive */
  constructor(articles: number) {
    this.#seen = new Uint8Array(articles);
    this.#title = new Uint32Array(articles);
    this.#text = new Uint32Array(articles);
    this.#removed = new Uint32Array(articles);
    this.#peaks = new Float64Array(articles);
    this.#none = new Uint32Array(articles);
    this.#found = new Uint32Array(articles);
  }

  add(article: number, title: number, text: number, removed: number, peak: number): void {
    if (this.#seen[article] === 0) this.#note(article);
    this.#peaks[article] = (this.#peaks[article] ?? 0) + peak;
    if (text !== 0) {
      this.#text[article] = (this.#text[article] ?? 0) + text;
      this.#parts |= TEXT;
    }
    if (title !== 0) {
      this.#title[article] = (this.#title[article] ?? 0) + title;
      this.#parts |= TITLE;
    }
    if (removed !== 0) {
      this.#removed[article] = (this.#removed[article] ?? 0) + removed;
      this.#parts |= REMOVED;
    }
  }

  /** What was added, after which there is nothing again. */
  done(): Tallied {
    const articles = this.#ordered();
    const [parts, length] = [this.#parts, articles.length];
    const column = (part: number, from: Uint32Array) =>
      (parts & part) === 0 ? this.#none.subarray(0, length) : take(from, articles, new Uint32Array(length));
    const tallied: Tallied = {
      articles,
      parts,
      title: column(TITLE, this.#title),
      text: column(TEXT, this.#text),
      removed: column(REMOVED, this.#removed),
      peaks: this.#takePeaks(articles),
    };
    [this.#articles, this.#last, this.#isAscending, this.#parts] = [0, -1, true, 0];
    return tallied;
  }

  #note(article: number): void {
    this.#seen[article] = 1;
    this.#found[this.#articles++] = article;
    if (article < this.#last) this.#isAscending = false;
    this.#last = article;
  }

  /** The articles found, ascending; none is seen any more. */
  #ordered(): Uint32Array {
    const articles = this.#found.slice(0, this.#articles);
    const seen = this.#seen;
    if (this.#isAscending || SCATTERED * articles.length < seen.length) {
      for (let at = 0; at < articles.length; at++) seen[articles[at] ?? 0] = 0;
      return this.#isAscending ? articles : articles.sort();
    }
    for (let article = 0, at = 0; at < articles.length; article++) {
      if (seen[article] === 0) continue;
      seen[article] = 0;
      articles[at++] = article;
    }
    return articles;
  }

  #takePeaks(articles: Uint32Array): Float64Array {
    const peaks = take(this.#peaks, articles, new Float64Array(articles.length));
    for (let at = 0; at < peaks.length; at++) peaks[at] = togetherAtMost(peaks[at] ?? 0);
    return peaks;
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
