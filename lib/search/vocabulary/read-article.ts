import type { IndexableArticle } from "#lib/search/engine.ts";

/** What of an article its words are read from. */
export type ReadArticle = Pick<IndexableArticle, "title" | "paragraphs" | "language">;
