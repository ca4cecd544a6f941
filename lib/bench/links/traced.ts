import type { Place } from "../../links/alignment.ts";
import type { Page } from "./resolver.ts";

/** A paragraph of an edited corpus, and which of the first paragraphs it has text of, by their numbers. */
export interface Traced {
  readonly text: string;
  readonly from: readonly number[];
}

/** An article of which is known where every paragraph came from. */
export interface TracedArticle {
  readonly source: string;
  readonly paragraphs: readonly Traced[];
}

/** Articles as they are before any edit: their paragraphs numbered from 0. */
export function traced(articles: readonly { source: string; texts: readonly string[] }[]): TracedArticle[] {
  let number = 0;
  return articles.map(({ source, texts }) => {
    return { source, paragraphs: texts.map((text) => ({ text, from: [number++] })) };
  });
}

/** Where the paragraphs with each number stand now. */
export function placesByNumber(articles: readonly TracedArticle[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const { source, paragraphs } of articles) {
    for (const [at, { from }] of paragraphs.entries()) {
      for (const number of from) places.set(number, [...(places.get(number) ?? []), { source, at }]);
    }
  }
  return places;
}

/** The articles as a reader sees them. */
export const pagesOf = (articles: readonly TracedArticle[]): Page[] =>
  articles.map(({ source, paragraphs }) => ({ source, texts: paragraphs.map(({ text }) => text) }));
