import type { Article } from "#lib/corpus/article.ts";
import { joinIds, splitIds } from "./mint.ts";

/** An article with its lasting names: a slug, and an id for each paragraph, in order. */
export class LinkedArticle {
  readonly #ids: string;

  constructor(
    readonly article: Article,
    readonly slug: string,
    ids: readonly string[],
  ) {
    this.#ids = joinIds(ids);
  }

  get ids(): readonly string[] {
    return splitIds(this.#ids);
  }
}
