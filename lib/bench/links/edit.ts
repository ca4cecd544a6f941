import type { Traced, TracedArticle } from "./traced.ts";

type Random = () => number;

/** A change of a whole corpus, as a person, a program or another import would make it. */
export type Edit = (articles: readonly TracedArticle[], random: Random) => TracedArticle[];

/** Changes texts one by one. */
export const editTexts =
  (change: (text: string, random: Random) => string): Edit =>
  (articles, random) =>
    articles.map(({ source, paragraphs }) => ({
      source,
      paragraphs: paragraphs.map(({ text, from }) => ({ text: change(text, random), from })),
    }));

/** Changes articles one by one. */
export const editArticles =
  (change: (paragraphs: readonly Traced[], random: Random, source: string) => Traced[]): Edit =>
  (articles, random) =>
    articles.map(({ source, paragraphs }) => ({ source, paragraphs: change(paragraphs, random, source) }));

/** One edit after the other. */
export const inTurn =
  (...edits: readonly Edit[]): Edit =>
  (articles, random) =>
    edits.reduce<TracedArticle[]>((edited, edit) => edit(edited, random), [...articles]);

/** An edit of some articles, the others staying as they are. */
export const ofSome =
  (share: number, edit: Edit): Edit =>
  (articles, random) =>
    articles.flatMap((article) => (random() < share ? edit([article], random) : [article]));

/** An edit of some paragraphs, the others staying as they are. */
export const ofSomeTexts = (share: number, edit: Edit): Edit =>
  editArticles((paragraphs, random, source) =>
    paragraphs.flatMap((one) => {
      return random() < share ? (edit([{ source, paragraphs: [one] }], random)[0]?.paragraphs ?? []) : [one];
    }),
  );
