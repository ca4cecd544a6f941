import type { Arranged } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/** The articles of a snapshot as an engine indexes them, in the order of their ordinals. */
export function indexable({ articles, paragraphs, removed }: Arranged): IndexableArticle[] {
  let firstRemoved = 0;
  return articles.map(({ first, count, removed: pieces, ...facts }) => {
    const start = firstRemoved;
    firstRemoved += pieces;
    const own = paragraphs.slice(first, first + count);
    return {
      ...facts,
      paragraphs: own.map(({ text }) => text),
      headings: own.flatMap(({ kind }, place) => (kind === "heading" ? [place] : [])),
      removed: removed.slice(start, firstRemoved).map(({ text }) => text),
    };
  });
}
