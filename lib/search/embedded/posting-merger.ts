import { GrowingBytes } from "./growing-bytes.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { peakCode } from "./peak.ts";
import { PostingCursor, type Postings } from "./posting-cursor.ts";
import { SKIP_EVERY, skipStartsOf } from "./skips.ts";
import { lengthsOf, type TextLengths } from "./text-lengths.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** Starts are numbers of 32 bits. */
const MOST_BYTES = 2 ** 32;

/** Bytes of a varint at most. */
const LONGEST_VARINT = 5;

/** The postings of one segment on their way into those of all. */
interface Source {
  readonly postings: Postings;
  readonly cursor: PostingCursor;
  readonly firstArticle: number;
  /** Of each of its terms the ordinal among those of all, ascending. */
  readonly places: Uint32Array;
  /** The one of its terms that comes next. */
  next: number;
}

/** Writes the postings of all segments term by term. */
export class PostingMerger {
  readonly #sources: readonly Source[];
  readonly #layout: UnitLayout;
  readonly #lengths: TextLengths;
  readonly #bytes: GrowingBytes;
  readonly #positions: GrowingBytes;
  readonly #skips = new GrowingNumbers();
  /** Of the term at hand: where its bytes and positions start, its last article so far, and how many have it. */
  #start = 0;
  #positionStart = 0;
  #before = -1;
  #articles = 0;

  /**
   * @param segments their postings, in the order of their articles
   * @param places of the terms of each among the terms of all
   * @param layout of all their articles
   */
  constructor(segments: readonly Postings[], places: readonly Uint32Array[], layout: UnitLayout) {
    this.#layout = layout;
    this.#lengths = lengthsOf(layout).part;
    this.#sources = sourcesOf(segments, places);
    // Only the first entry of a term in a segment is told anew, and may take more bytes.
    const most = segments.reduce(
      (sum, { bytes, starts }) => sum + bytes.length + starts.length * LONGEST_VARINT,
      0,
    );
    this.#bytes = new GrowingBytes(most);
    this.#positions = new GrowingBytes(segments.reduce((sum, { positions }) => sum + positions.length, 0));
  }

  /** @param terms how many there are in all */
  merge(terms: number): Postings {
    const termArticles = new Uint32Array(terms);
    const starts = new Uint32Array(terms + 1);
    const positionStarts = new Uint32Array(terms + 1);
    for (let term = 0; term < terms; term++) {
      this.#mergeTerm(term);
      termArticles[term] = this.#articles;
      starts[term + 1] = this.#bytes.length;
      positionStarts[term + 1] = this.#positions.length;
    }
    if (Math.max(this.#bytes.length, this.#positions.length) >= MOST_BYTES) {
      throw new RangeError(
        "The archive is too large for one index: its postings or positions take over 4 GB.",
      );
    }
    return {
      layout: this.#layout,
      termArticles,
      starts,
      positionStarts,
      bytes: this.#bytes.values(),
      positions: this.#positions.values(),
      skips: this.#skips.values(),
      skipStarts: skipStartsOf(termArticles),
    };
  }

  #mergeTerm(term: number): void {
    this.#start = this.#bytes.length;
    this.#positionStart = this.#positions.length;
    this.#before = -1;
    this.#articles = 0;
    for (const source of this.#sources) {
      if (source.places[source.next] === term) this.#copy(source, source.next++);
    }
  }

  /**
   * The postings of a term in a segment. An entry tells how far on its article is from the last one: they are copied as
   * they are but for the first, whose last one is of another segment.
   */
  #copy({ postings, cursor, firstArticle }: Source, own: number): void {
    cursor.open(own);
    let isEntry = cursor.next();
    let entryAt = this.#bytes.length;
    const on = firstArticle + cursor.article - this.#before;
    this.#bytes.varint(2 * on + Number(cursor.having + cursor.more > 1));
    const [moved, positionsMoved] = [
      this.#bytes.length - cursor.restAt,
      this.#positions.length - cursor.positionsAt,
    ];
    this.#bytes.append(postings.bytes.subarray(cursor.restAt, postings.starts[own + 1]));
    this.#positions.append(postings.positions.subarray(cursor.positionsAt, postings.positionStarts[own + 1]));
    for (; isEntry; isEntry = cursor.next()) {
      this.#tellSkip(entryAt, cursor.positionsAt + positionsMoved);
      const article = firstArticle + cursor.article;
      if (cursor.having > 1) this.#bytes.change(cursor.peakAt + moved, this.#peakOf(cursor, article));
      entryAt = cursor.restEnd + moved;
      this.#before = article;
      this.#articles++;
    }
  }

  /** @param entryAt, positionsAt where the next entry starts */
  #tellSkip(entryAt: number, positionsAt: number): void {
    if (this.#articles === 0 || this.#articles % SKIP_EVERY !== 0) return;
    this.#skips.push(this.#before);
    this.#skips.push(entryAt - this.#start);
    this.#skips.push(positionsAt - this.#positionStart);
  }

  #peakOf(cursor: PostingCursor, article: number): number {
    const title = this.#layout.titleOf(article);
    const parts = 1 + this.#layout.paragraphsOf(article);
    const { places, counts, having } = cursor;
    cursor.readUnits();
    let peak = 0;
    for (let at = 0; at < having && (places[at] ?? 0) < parts; at++) {
      peak = Math.max(peak, peakCode(counts[at] ?? 0, this.#lengths.of(title + (places[at] ?? 0))));
    }
    return peak;
  }
}

function sourcesOf(segments: readonly Postings[], places: readonly Uint32Array[]): Source[] {
  let firstArticle = 0;
  return segments.map((postings, at) => {
    const source = {
      postings,
      cursor: new PostingCursor(postings),
      firstArticle,
      places: places[at] ?? new Uint32Array(0),
      next: 0,
    };
    firstArticle += postings.layout.articles;
    return source;
  });
}
