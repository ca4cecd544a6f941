import type { ArticleEntry } from "#lib/archive/archive.ts";
import type { Arranged } from "#lib/archive/arrange.ts";
import type { IndexableArticle } from "./engine.ts";

/**
 * The articles of a snapshot as an engine indexes them, in the order of their ordinals. Their texts are read whenever they
 * are asked for, so that not all are in memory at once.
 */
export function indexable({ articles, contents }: Arranged): IndexableArticle[] {
  return contents.map((own, at) => {
    const { first, count, removed, ...facts } = articles[at] as ArticleEntry;
    return {
      ...facts,
      get paragraphs() {
        return own.paragraphs.map(({ text }) => text);
      },
      headings: own.paragraphs.flatMap(({ kind }, place) => (kind === "heading" ? [place] : [])),
      get removed() {
        return own.removed.map(({ text }) => text);
      },
    };
  });
}
