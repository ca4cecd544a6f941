import type { Arranged } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/**
 * The articles of a snapshot as an engine indexes them, in the order of their ordinals. Their texts are read whenever they
 * are asked for, so that not all are in memory at once.
 */
export function indexable({ articles, paragraphs, removed }: Arranged): IndexableArticle[] {
  let firstRemoved = 0;
  return articles.map(({ first, count, removed: howMany, ...facts }) => {
    const start = firstRemoved;
    firstRemoved += howMany;
    const own = paragraphs.slice(first, first + count);
    const pieces = removed.slice(start, firstRemoved);
    return {
      ...facts,
      get paragraphs() {
        return own.map(({ text }) => text);
      },
      headings: own.flatMap(({ kind }, place) => (kind === "heading" ? [place] : [])),
      get removed() {
        return pieces.map(({ text }) => text);
      },
    };
  });
}
