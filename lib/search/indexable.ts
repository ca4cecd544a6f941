import type { Arranged } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/** The articles of a snapshot as an engine indexes them, in the order of their ordinals. */
export function indexable({ articles, paragraphs }: Arranged): IndexableArticle[] {
  return articles.map(({ title, first, count }) => ({
    title,
    paragraphs: paragraphs.slice(first, first + count).map(({ text }) => text),
  }));
}
