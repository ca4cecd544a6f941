import { type Article, PARAGRAPH_KINDS } from "#lib/corpus/article.ts";
import type { Kept, SeenArticle, SeenParagraph } from "./alignment.ts";
import { LinkedArticle } from "./linked-article.ts";
import { joinIds, splitIds } from "./mint.ts";

/** A paragraph of this build with what it was known again by. */
export interface DraftParagraph extends SeenParagraph {
  /** Empty where it has none yet. */
  readonly id: string;
  readonly kept: Kept | null;
}

/** An article of this build on its way to its names. In memory are its ids; the rest is read when it is asked for. */
export class Draft {
  readonly #seen: SeenArticle;
  readonly #kept: () => readonly (Kept | null)[];
  #ids: string;

  /** @param kept tells by what each paragraph was known again, and so the ids that are known from the start */
  constructor(
    readonly article: Article,
    readonly slug: string,
    seen: SeenArticle,
    kept: () => readonly (Kept | null)[],
  ) {
    this.#seen = seen;
    this.#kept = kept;
    const known = kept();
    this.#ids = joinIds(article.paragraphs.map((_, at) => known[at]?.id ?? ""));
  }

  /** Whether every paragraph has its id. */
  get isNamed(): boolean {
    return !this.ids.includes("");
  }

  /** One for each paragraph, in order; empty for one that has none yet. */
  get ids(): readonly string[] {
    return splitIds(this.#ids);
  }

  /** The places of the kinds of its paragraphs in PARAGRAPH_KINDS, a digit each. */
  get kinds(): string {
    return this.article.paragraphs.map(({ kind }) => PARAGRAPH_KINDS.indexOf(kind)).join("");
  }

  get paragraphs(): readonly DraftParagraph[] {
    const [ids, kept] = [this.ids, this.#kept()];
    return this.#seen.paragraphs.map(({ text, letters }, at) => {
      return { text, letters, id: ids[at] ?? "", kept: kept[at] ?? null };
    });
  }

  /** @param idFor gives the id of a paragraph that has none, or ""; it is told that of the one before */
  nameEach(idFor: (paragraph: SeenParagraph, previous: string) => string): void {
    if (this.isNamed) return;
    const ids = [...this.ids];
    for (const [at, paragraph] of this.#seen.paragraphs.entries())
      ids[at] ||= idFor(paragraph, ids[at - 1] ?? "");
    this.#ids = joinIds(ids);
  }

  /** The article with its names, and without what led to them. */
  linked(): LinkedArticle {
    return new LinkedArticle(this.article, this.slug, this.ids);
  }
}
