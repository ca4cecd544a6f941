import type { Article } from "#lib/corpus/article.ts";
import type { Kept } from "./alignment.ts";

/** A paragraph of this build on its way to its id. */
export interface Draft {
  readonly text: string;
  readonly letters: string;
  readonly kept: Kept | null;
  id: string;
}

/** An article of this build on its way to its names. */
export interface DraftArticle {
  readonly article: Article;
  readonly slug: string;
  readonly kinds: string;
  readonly paragraphs: readonly Draft[];
}
