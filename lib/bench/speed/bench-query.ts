/** Kinds of queries, and how many of each are asked: 200 in all. */
export const QUERIES_OF_A_KIND = {
  frequent: 20,
  mid: 20,
  rare: 20,
  misspelled: 20,
  phrase: 24,
  NEAR: 16,
  prefix: 16,
  "prefix + fuzzy": 16,
  boolean: 16,
  filters: 16,
  facets: 16,
} as const;

export type Kind = keyof typeof QUERIES_OF_A_KIND;
export const KINDS = Object.keys(QUERIES_OF_A_KIND) as readonly Kind[];

/** The kinds of the 200 queries in the order in which they are asked: in turn, so that whoever runs out of time has been
 * asked as many of each. */
export function kindsInTurn(): Kind[] {
  const most = Math.max(...Object.values(QUERIES_OF_A_KIND));
  return Array.from({ length: most }).flatMap((_, at) =>
    KINDS.filter((kind) => at < QUERIES_OF_A_KIND[kind]),
  );
}

/** A query that every engine is asked in its own language. What the words are depends on the kind. */
export interface BenchQuery {
  readonly kind: Kind;
  /**
   * Any of them may stand in what is found; of `phrase` they stand in a row, of `NEAR` the two are at most five words
   * apart, of `prefix` the last is a beginning, of `prefix + fuzzy` the first is misspelt and the second a beginning,
   * of `boolean` the first or the second must be there, the third must, and the fourth must not.
   */
  readonly words: readonly string[];
  /** Of `filters`: the author, or else the years, first and last. */
  readonly author: string | null;
  readonly years: readonly [from: number, to: number] | null;
}
