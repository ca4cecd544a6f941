import type { Tallied } from "./article-tally.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { TEXT, TITLE } from "./unit-layout.ts";

/** Counts by article of occurrences that come in the order of the articles. */
export class ArticleCounting {
  readonly #articles = new GrowingNumbers();
  readonly #title = new GrowingNumbers();
  readonly #text = new GrowingNumbers();
  readonly #removed = new GrowingNumbers();
  readonly #peaks: number[] = [];
  #parts = 0;

  /**
   * @param part of the article, as a bit
   * @param peak of the unit that has so many; an article's is that of its highest one
   */
  add(article: number, part: number, count: number, peak: number): void {
    if (article !== this.#articles.last) {
      this.#articles.push(article);
      this.#peaks.push(0);
      for (const counts of [this.#title, this.#text, this.#removed]) counts.push(0);
    }
    const counts = part === TEXT ? this.#text : part === TITLE ? this.#title : this.#removed;
    counts.addToLast(count);
    this.#parts |= part;
    const last = this.#peaks.length - 1;
    if (peak > (this.#peaks[last] ?? 0)) this.#peaks[last] = peak;
  }

  done(): Tallied {
    return {
      articles: this.#articles.values().slice(),
      parts: this.#parts,
      title: this.#title.values().slice(),
      text: this.#text.values().slice(),
      removed: this.#removed.values().slice(),
      peaks: Float64Array.from(this.#peaks),
    };
  }
}
