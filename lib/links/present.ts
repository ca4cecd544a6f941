import { IdTable } from "./id-table.ts";
import type { LinkedArticle } from "./linked-article.ts";

/** The paragraphs of an archive, found by their ids. Of each some 25 bytes are in memory. */
export class Present {
  readonly #articles: readonly LinkedArticle[];
  readonly #ids = new IdTable();
  /** Of each id the article, and the place in it. */
  readonly #articleAt: Uint32Array;
  readonly #placeAt: Uint32Array;

  constructor(articles: readonly LinkedArticle[]) {
    const count = articles.reduce((sum, { ids }) => sum + ids.length, 0);
    this.#articles = articles;
    [this.#articleAt, this.#placeAt] = [new Uint32Array(count), new Uint32Array(count)];
    for (const [article, { ids }] of articles.entries()) {
      for (const [place, id] of ids.entries()) {
        const row = this.#ids.add(id);
        [this.#articleAt[row], this.#placeAt[row]] = [article, place];
      }
    }
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Undefined for an id that the archive has not. */
  textOf(id: string): string | undefined {
    const row = this.#ids.rowOf(id);
    if (row === undefined) return undefined;
    return this.#articles[this.#articleAt[row] ?? 0]?.article.paragraphs[this.#placeAt[row] ?? 0]?.text;
  }

  /** Of the article in which it stands; undefined for an id that the archive has not. */
  slugOf(id: string): string | undefined {
    const row = this.#ids.rowOf(id);
    return row === undefined ? undefined : this.#articles[this.#articleAt[row] ?? 0]?.slug;
  }
}
