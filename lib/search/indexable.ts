import type { ArticleEntry } from "#lib/archive/archive.ts";
import type { Arranged } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/** The articles of a snapshot as an engine indexes them, in the order of their ordinals. */
export function indexable(arranged: Arranged): IndexableArticle[] {
  let firstRemoved = 0;
  return arranged.articles.map((entry) => {
    const article = new ArrangedArticle(arranged, entry, firstRemoved);
    firstRemoved += entry.removed;
    return article;
  });
}

/** Its texts are read whenever they are asked for, so that not all are in memory at once. */
class ArrangedArticle implements IndexableArticle {
  readonly #arranged: Arranged;
  readonly #entry: ArticleEntry;
  readonly #firstRemoved: number;

  constructor(arranged: Arranged, entry: ArticleEntry, firstRemoved: number) {
    this.#arranged = arranged;
    this.#entry = entry;
    this.#firstRemoved = firstRemoved;
  }

  get title() {
    return this.#entry.title;
  }

  get authors() {
    return this.#entry.authors;
  }

  get date() {
    return this.#entry.date;
  }

  get language() {
    return this.#entry.language;
  }

  get tags() {
    return this.#entry.tags;
  }

  get source() {
    return this.#entry.source;
  }

  get copyOf() {
    return this.#entry.copyOf;
  }

  get paragraphs() {
    return this.#own().map(({ text }) => text);
  }

  get headings() {
    return this.#own().flatMap(({ kind }, place) => (kind === "heading" ? [place] : []));
  }

  get removed() {
    const pieces = this.#arranged.removed.slice(this.#firstRemoved, this.#firstRemoved + this.#entry.removed);
    return pieces.map(({ text }) => text);
  }

  #own() {
    const { first, count } = this.#entry;
    return this.#arranged.paragraphs.slice(first, first + count);
  }
}
