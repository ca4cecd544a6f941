import type { Scratch } from "#lib/search/scratch.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { peakCode } from "./peak.ts";
import type { PostingCursor } from "./posting-cursor.ts";
import type { PostingSource } from "./posting-source.ts";
import { SKIP_EVERY } from "./skips.ts";
import { SpooledBytes, type SpooledSection } from "./spooled-bytes.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** Starts are numbers of 32 bits. */
const MOST_BYTES = 2 ** 32;

/** The sections of merged postings: of each term's numbers as varints, and what takes most room as files. */
export interface MergedPostings {
  readonly termArticles: Uint8Array;
  readonly postingSizes: Uint8Array;
  readonly positionSizes: Uint8Array;
  readonly bytes: SpooledSection;
  readonly skips: SpooledSection;
  readonly positions: SpooledSection;
}

/** Writes the postings of all segments term by term, article by article. */
export class PostingMerger {
  readonly #layout: UnitLayout;
  readonly #peakLength: number;
  /** By the place of a language the terms of its articles, and of each article the place of its language. */
  readonly #termsIn: readonly GrowingNumbers[];
  readonly #languageOf: Uint32Array;
  readonly #bytes: SpooledBytes;
  readonly #skips: SpooledBytes;
  readonly #positions: SpooledBytes;
  readonly #termArticles = new GrowingBytes();
  readonly #postingSizes = new GrowingBytes();
  readonly #positionSizes = new GrowingBytes();
  /** How many terms have postings. */
  #terms = 0;
  /** Of the term at hand: its last article so far, and how many have it. */
  #before = -1;
  #articles = 0;

  /**
   * @param layout of all articles
   * @param languages how many there are
   * @param languageOf of each article the place of its language
   * @param peakLength the mean length of paragraphs that peaks are told for (peak.ts)
   */
  constructor(
    layout: UnitLayout,
    languages: number,
    languageOf: Uint32Array,
    peakLength: number,
    scratch: Scratch,
  ) {
    this.#layout = layout;
    this.#peakLength = peakLength;
    this.#termsIn = Array.from({ length: languages }, () => new GrowingNumbers());
    this.#languageOf = languageOf;
    this.#bytes = new SpooledBytes(scratch.create());
    this.#skips = new SpooledBytes(scratch.create());
    this.#positions = new SpooledBytes(scratch.create());
  }

  /** The next term. @param sources that have it. @returns whether any article has it; it gets no ordinal otherwise */
  merge(sources: readonly PostingSource[]): boolean {
    const [start, positionStart] = [this.#bytes.length, this.#positions.length];
    this.#before = -1;
    this.#articles = 0;
    const open = sources.filter((source) => source.open());
    while (open.length > 0) this.#copyFirst(open, start, positionStart);
    if (this.#articles === 0) return false;
    this.#terms++;
    this.#termArticles.varint(this.#articles);
    this.#postingSizes.varint(this.#bytes.length - start);
    this.#positionSizes.varint(this.#positions.length - positionStart);
    return true;
  }

  /** What was merged. @throws RangeError where it is too much for one index */
  done(): MergedPostings {
    if (Math.max(this.#bytes.length, this.#positions.length) >= MOST_BYTES) {
      throw new RangeError(
        "The archive is too large for one index: its postings or positions take over 4 GB.",
      );
    }
    return {
      termArticles: this.#termArticles.values(),
      postingSizes: this.#postingSizes.values(),
      positionSizes: this.#positionSizes.values(),
      bytes: this.#bytes.done(),
      skips: this.#skips.done(),
      positions: this.#positions.done(),
    };
  }

  /** By the place of a language the terms of its articles, by their ordinals, ascending. */
  termsIn(): Uint32Array[] {
    return this.#termsIn.map((terms) => terms.values());
  }

  /** Copies from the source whose article comes first, up to where another one's comes. */
  #copyFirst(open: PostingSource[], start: number, positionStart: number): void {
    open.sort((one, other) => one.article - other.article);
    const [first, second] = open;
    if (!first) return;
    const until = second?.article ?? Number.POSITIVE_INFINITY;
    for (let isThere = true; isThere; isThere = first.article < until) {
      if (this.#copyRow(first, until, start, positionStart)) continue;
      open.shift();
      return;
    }
  }

  /**
   * Copies entries that follow each other in the segment as they do among all: an entry tells how far on its article is
   * from the last one, so that only that of the first has to be told anew.
   *
   * @returns whether the source has more
   */
  #copyRow(source: PostingSource, until: number, start: number, positionStart: number): boolean {
    const { cursor, bytes } = source;
    const [from, positionsFrom] = [cursor.restAt, cursor.positionsAt];
    let entryAt = this.#bytes.length;
    this.#bytes.varint(2 * (source.article - this.#before) + Number(cursor.having + cursor.more > 1));
    const moved = this.#bytes.length - from;
    const positionsMoved = this.#positions.length - positionsFrom;
    let [end, positionsEnd] = [from, positionsFrom];
    let isMore = true;
    do {
      if (source.arePeaksDue && cursor.having > 1) {
        bytes[cursor.peakAt] = this.#peakOf(cursor, source.article);
      }
      this.#tellSkip(entryAt - start, cursor.positionsAt + positionsMoved - positionStart);
      this.#note(source.article);
      [end, positionsEnd] = [cursor.restEnd, source.positionsEnd];
      entryAt = end + moved;
      isMore = source.advance();
    } while (isMore && source.isInRow && source.article < until);
    this.#bytes.append(bytes.subarray(from, end));
    source.copyPositions(positionsFrom, positionsEnd, this.#positions);
    return isMore;
  }

  /** @param entryAt, positionsAt where the entry starts, from the start of its term */
  #tellSkip(entryAt: number, positionsAt: number): void {
    if (this.#articles === 0 || this.#articles % SKIP_EVERY !== 0) return;
    for (const number of [this.#before, entryAt, positionsAt]) this.#skips.number(number, 4);
  }

  #note(article: number): void {
    const terms = this.#termsIn[this.#languageOf[article] ?? 0];
    if (terms && terms.last !== this.#terms) terms.push(this.#terms);
    this.#before = article;
    this.#articles++;
  }

  #peakOf(cursor: PostingCursor, article: number): number {
    const title = this.#layout.titleOf(article);
    const parts = 1 + this.#layout.paragraphsOf(article);
    const { places, counts, having } = cursor;
    cursor.readUnits();
    let peak = 0;
    for (let at = 0; at < having && (places[at] ?? 0) < parts; at++) {
      const words = this.#layout.unitWords[title + (places[at] ?? 0)] ?? 0;
      peak = Math.max(peak, peakCode(counts[at] ?? 0, words / this.#peakLength));
    }
    return peak;
  }
}
