import type { Arranged } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/** The articles of a snapshot as an engine indexes them, in the order of their ordinals. */
export function indexable({ articles, paragraphs, removed }: Arranged): IndexableArticle[] {
  let firstRemoved = 0;
  return articles.map(({ language, title, first, count, removed: pieces }) => {
    const start = firstRemoved;
    firstRemoved += pieces;
    return {
      language,
      title,
      paragraphs: paragraphs.slice(first, first + count).map(({ text }) => text),
      removed: removed.slice(start, firstRemoved).map(({ text }) => text),
    };
  });
}
