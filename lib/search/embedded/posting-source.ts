import { PostingCursor, type Postings } from "./posting-cursor.ts";

/** The place of an article that is left out. */
export const LEFT_OUT = -1;

/** Goes through the postings of one segment, term after term, and tells where its articles are among all. */
export class PostingSource {
  readonly postings: Postings;
  readonly cursor: PostingCursor;
  /** Of the entry at hand its article among all. */
  article = LEFT_OUT;
  /** Whether that is as far behind the article of the entry before as it was in the segment, and nothing was between. */
  isInRow = false;
  readonly #articles: Int32Array;
  readonly #terms: Uint32Array;
  #next = 0;

  /**
   * @param articles of each article of the segment its place among all, ascending, or LEFT_OUT
   * @param terms of each term of the segment its place among all, ascending
   * @param arePeaksDue whether its peaks were told for another mean length, or not at all
   */
  constructor(
    postings: Postings,
    articles: Int32Array,
    terms: Uint32Array,
    readonly arePeaksDue: boolean,
  ) {
    this.postings = postings;
    this.cursor = new PostingCursor(postings);
    this.#articles = articles;
    this.#terms = terms;
  }

  /** To the first entry of a term; terms are asked for in order. @returns whether there is one */
  open(term: number): boolean {
    if (this.#terms[this.#next] !== term) return false;
    this.cursor.open(this.#next++);
    this.article = LEFT_OUT;
    return this.advance();
  }

  /** On to the next entry of an article that is not left out. @returns whether there is one */
  advance(): boolean {
    const [before, own] = [this.article, this.cursor.article];
    for (let passed = 0; this.cursor.next(); passed++) {
      this.article = this.#articles[this.cursor.article] ?? LEFT_OUT;
      if (this.article === LEFT_OUT) continue;
      this.isInRow = passed === 0 && this.article - before === this.cursor.article - own;
      return true;
    }
    return false;
  }

  /** Where the positions of the entry at hand end. */
  get positionsEnd(): number {
    const { positionsAt, having, more, width } = this.cursor;
    return positionsAt + (having + more) * width;
  }
}
