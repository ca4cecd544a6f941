import type MiniSearch from "minisearch";
import type { Recording } from "./recording.ts";

/** An article's units in the index: its title, then so many paragraphs, then so many removed pieces. */
export interface IndexedArticle {
  /** Primary subtag. */
  readonly language: string;
  readonly paragraphs: number;
  readonly removed: number;
}

/** Articles as MiniSearch indexed them, one document a unit, and the order of their words. */
export interface Indexed {
  readonly index: MiniSearch;
  readonly recording: Recording;
  readonly articles: readonly IndexedArticle[];
}
