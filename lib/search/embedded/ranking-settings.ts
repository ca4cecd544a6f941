/** The settings of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
export interface Weighing {
  /** How soon further occurrences of a word stop to count. */
  readonly k1: number;
  /** How much a long text has to have more of a word than a short one, from 0 to 1. */
  readonly b: number;
}

/** All that the order of articles and of their passages depends on. Lengths are counted in words. */
export const RANKING = {
  /** An article's title and paragraphs weighed as one text. */
  article: { k1: 1.2, b: 0.65 } satisfies Weighing,
  /** The title's own BM25 beside that of the whole text, which has the title's words too. */
  title: { k1: 1.2, b: 0.75 } satisfies Weighing,
  titleWeight: 0.5,
  /** The one title or paragraph that has most of the query, beside the whole text: where the words meet. */
  bestPart: { k1: 1.2, b: 0.75 } satisfies Weighing,
  bestPartWeight: 0.5,
  /** What import took out of the text, where a query reaches for it: its own BM25. */
  removed: { k1: 1.2, b: 0.75 } satisfies Weighing,
  removedWeight: 0.5,
  /**
   * BM25 of two words of the query that stand close together in the order in which they were typed, the pair being as rare
   * as its rarer word.
   */
  pairWeight: 0.45,
  /**
   * Most tokens from the end of the first word of a pair to the start of the second: 1 for neighbours. With 3, `heat
   * transfer` stands in “heat and mass transfer” too.
   */
  pairWindow: 3,
  /**
   * A short article is more to the point; a short paragraph (a heading of a plain text, a cry) just says less, so its
   * length counts for less: a text that has the word twice comes before a line of two words that has it once.
   */
  passage: { k1: 1.2, b: 0.4 } satisfies Weighing,
  passagePairWeight: 0.3,
  /**
   * A heading names what the text below it tells. In the sample archive BM25 puts every heading before the text that
   * has its words (`prisoners`: 3.9 for “The prisoners”, 3.2 for the paragraph on them); even with b at 0 they are
   * equal. At half its score a heading comes after a text with all its words and before one with some of them.
   */
  headingWeight: 0.5,
} as const;
