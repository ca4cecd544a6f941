import { firstFrom } from "./occurrences.ts";
import { REMOVED, TEXT, TITLE } from "./unit-layout.ts";

/** How often something stands in the articles that have it, part by part: arrays in step. */
export interface ArticleCounts {
  /** Ordinals, ascending. */
  readonly articles: Uint32Array;
  /** The parts in which it stands in any of them, as bits of unit-layout.ts. */
  readonly parts: number;
  readonly title: Uint32Array;
  readonly text: Uint32Array;
  readonly removed: Uint32Array;
}

/** The same for some parts of articles only. @param parts bits of unit-layout.ts */
export function countsIn(counts: ArticleCounts, parts: number): ArticleCounts {
  if ((counts.parts & ~parts) === 0) return counts;
  const within = (count: Uint32Array, part: number) =>
    (parts & part) === 0 ? new Uint32Array(count.length) : count;
  const [title, text, removed] = [
    within(counts.title, TITLE),
    within(counts.text, TEXT),
    within(counts.removed, REMOVED),
  ];
  const all = { articles: counts.articles, parts: counts.parts & parts, title, text, removed };
  const keep = (column: Uint32Array) => column.filter((_, at) => occurrencesAt(all, at) > 0);
  return {
    articles: keep(all.articles),
    parts: all.parts,
    title: keep(title),
    text: keep(text),
    removed: keep(removed),
  };
}

/** Where an article is among the counts, or -1. */
export function placeOfArticle({ articles }: ArticleCounts, article: number): number {
  const at = firstFrom(articles, article, 0, articles.length);
  return articles[at] === article ? at : -1;
}

/** How often something stands in the article at a place, in all parts. */
export function occurrencesAt({ title, text, removed }: ArticleCounts, at: number): number {
  return (title[at] ?? 0) + (text[at] ?? 0) + (removed[at] ?? 0);
}
