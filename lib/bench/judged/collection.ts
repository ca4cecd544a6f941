/** A text to find, as the judges saw it. */
export interface JudgedDocument {
  readonly id: string;
  /** Empty where it has none. */
  readonly title: string;
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
}

/** Texts that several collections may share, so that they are imported once. */
export interface DocumentSet {
  readonly name: string;
  readonly documents: readonly JudgedDocument[];
}

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
}

/** Query id → document id → grade; 1 and above answer the query, a document without a grade does not. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Queries on a set of texts, with what answers them. */
export interface Collection extends DocumentSet {
  /** Name of the set of texts. */
  readonly set: string;
  readonly queries: readonly JudgedQuery[];
  readonly judgements: Judgements;
}

/** Query id → document ids, best first. */
export type Rankings = ReadonlyMap<string, readonly string[]>;
