import { ByteStream } from "./byte-stream.ts";
import { FileWindow } from "./file-window.ts";
import { PostingCursor } from "./posting-cursor.ts";
import type { SpooledBytes } from "./spooled-bytes.ts";
import type { StoredSegment } from "./stored-segment.ts";
import { TermStream } from "./term-stream.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** The place of an article that is left out. */
export const LEFT_OUT = -1;

const BLOCK = 32 * 1024;
const NONE = new Uint32Array(0);

/** Goes through the postings of one segment, term after term, and tells where its articles are among all. */
export class PostingSource {
  /** The term at hand. */
  readonly term: TermStream;
  readonly cursor: PostingCursor;
  /** Of the entry at hand its article among all. */
  article = LEFT_OUT;
  /** Whether that is as far behind the article of the entry before as it was in the segment, and nothing was between. */
  isInRow = false;
  readonly #articles: Int32Array;
  readonly #sizes: ByteStream;
  readonly #positionSizes: ByteStream;
  readonly #postings: FileWindow;
  readonly #positions: FileWindow;
  /** Where the postings of the term at hand start and end, and its positions. */
  #start = 0;
  #end = 0;
  #positionsStart = 0;
  #positionsEnd = 0;

  /**
   * @param layout of the segment
   * @param articles of each of its articles the place among all, ascending, or LEFT_OUT
   * @param arePeaksDue whether its peaks were told for another mean length, or not at all
   */
  constructor(
    segment: StoredSegment,
    layout: UnitLayout,
    articles: Int32Array,
    readonly arePeaksDue: boolean,
  ) {
    const bytes = new Uint8Array(0);
    const numbers = { starts: NONE, positionStarts: NONE, termArticles: NONE, skips: NONE, skipStarts: NONE };
    this.cursor = new PostingCursor({ layout, bytes, positions: bytes, ...numbers });
    this.term = new TermStream(segment.terms, segment.count);
    this.#articles = articles;
    this.#sizes = new ByteStream(segment.postingSizes);
    this.#positionSizes = new ByteStream(segment.positionSizes);
    this.#postings = new FileWindow(segment.postings, BLOCK);
    this.#positions = new FileWindow(segment.positions, BLOCK);
  }

  /** On to the next term. @returns whether there is one */
  next(): boolean {
    if (!this.term.next()) return false;
    this.#start = this.#end;
    this.#positionsStart = this.#positionsEnd;
    this.#end += this.#sizes.varint();
    this.#positionsEnd += this.#positionSizes.varint();
    return true;
  }

  /** To the first entry of the term at hand. @returns whether there is one */
  open(): boolean {
    const from = this.#postings.reach(this.#start, this.#end);
    const to = from + this.#end - this.#start;
    this.cursor.openIn(this.#postings.bytes, from, to, this.#positionsStart);
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

  /** The bytes in which the cursor goes through the term at hand. */
  get bytes(): Uint8Array {
    return this.#postings.bytes;
  }

  /** Where the positions of the entry at hand end. */
  get positionsEnd(): number {
    const { positionsAt, having, more, width } = this.cursor;
    return positionsAt + (having + more) * width;
  }

  /** Copies positions from one place to before another. */
  copyPositions(from: number, to: number, target: SpooledBytes): void {
    for (let at = from; at < to; at += BLOCK) {
      const end = Math.min(to, at + BLOCK);
      const place = this.#positions.reach(at, end);
      target.append(this.#positions.bytes.subarray(place, place + end - at));
    }
  }
}
