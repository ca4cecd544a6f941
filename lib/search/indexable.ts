import type { ArticleEntry } from "#lib/archive/archive.ts";
import type { Arranged, ArrangedContents } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/** The articles of a snapshot as an engine indexes them, in the order of their ordinals. */
export function indexable({ articles, contents }: Arranged): IndexableArticle[] {
  return contents.map((own, at) => new ArrangedArticle(articles[at] as ArticleEntry, own));
}

/** Its texts are read whenever they are asked for, so that not all are in memory at once. */
class ArrangedArticle implements IndexableArticle {
  readonly #entry: ArticleEntry;
  readonly #contents: ArrangedContents;

  constructor(entry: ArticleEntry, contents: ArrangedContents) {
    this.#entry = entry;
    this.#contents = contents;
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
    return this.#contents.paragraphs.map(({ text }) => text);
  }

  get headings() {
    return this.#contents.paragraphs.flatMap(({ kind }, place) => (kind === "heading" ? [place] : []));
  }

  get removed() {
    return this.#contents.removed.map(({ text }) => text);
  }
}
