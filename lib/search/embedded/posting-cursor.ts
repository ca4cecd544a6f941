import { moreBytes, readNumber, setBytes, unitBytes, widthOf } from "./posting-format.ts";
import type { Postings } from "./postings.ts";
import { SKIP_NUMBERS } from "./skips.ts";

/**
 * Goes through the postings of one term, article by article. One is used for term after term: it allocates nothing
 * while it goes. Fields tell of the article at hand.
 */
export class PostingCursor {
  article = -1;
  /** How many of its units have the term. */
  having = 0;
  /** Occurrences beyond one in each of these. */
  more = 0;
  /** Code of peak.ts, where several units have it. */
  peak = 0;
  /** For the one who writes it to another place: where the entry goes on behind its article, its peak lies, it ends. */
  restAt = 0;
  peakAt = 0;
  restEnd = 0;
  /** Places of the units in the article, and occurrences in each, once {@link readUnits} was called. */
  readonly places: Uint32Array;
  readonly counts: Uint32Array;
  /** Where the positions of the entry start, and how many bytes each takes. */
  positionsAt = 0;
  width = 1;
  readonly #postings: Postings;
  /** Of these what every entry asks for, at hand. */
  #bytes: Uint8Array;
  readonly #firstUnits: Uint32Array;
  readonly #widths: Uint8Array;
  #units = 0; // of the article
  #unitsAt = 0;
  /** Whether the units are a set of bits, or else how many bytes each place takes. */
  #isSet = false;
  #placeWidth = 1;
  #next = 0;
  #end = 0;
  #nextPositions = 0;
  #term = 0;

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#bytes = postings.bytes;
    this.#firstUnits = postings.layout.laid.firstUnits;
    this.#widths = postings.layout.positionWidths;
    this.places = new Uint32Array(postings.layout.mostUnits);
    this.counts = new Uint32Array(postings.layout.mostUnits);
  }

  /** Before the first article of a term. */
  open(term: number): void {
    const { starts, positionStarts } = this.#postings;
    this.#term = term;
    this.article = -1;
    this.#next = starts[term] ?? 0;
    this.#end = starts[term + 1] ?? 0;
    this.#nextPositions = positionStarts[term] ?? 0;
  }

  /**
   * The same where the postings lie in a file, so that these cannot be named by their term, nor skipped.
   *
   * @param from, to where they are in some bytes of it, which are at hand until the next term
   * @param positions where the term's start
   */
  openIn(bytes: Uint8Array, from: number, to: number, positions: number): void {
    this.#bytes = bytes;
    this.article = -1;
    this.#next = from;
    this.#end = to;
    this.#nextPositions = positions;
  }

  /** On to the next article that has the term. @returns whether there is one */
  next(): boolean {
    if (this.#next >= this.#end) return false;
    let first = this.#bytes[this.#next++] ?? 0;
    if (first > 127) first = this.#restOfVarint(first);
    const article = this.article + (first >>> 1);
    this.article = article;
    this.restAt = this.#next;
    this.#units = (this.#firstUnits[article + 1] ?? 0) - (this.#firstUnits[article] ?? 0);
    this.#placeWidth = widthOf(this.#units);
    if ((first & 1) === 1) this.#readNumbers();
    else this.#takeOne();
    this.restEnd = this.#next;
    this.width = this.#widths[article] ?? 1;
    this.positionsAt = this.#nextPositions;
    this.#nextPositions += (this.having + this.more) * this.width;
    return true;
  }

  /** Of a term that stands once in the article, which is most entries: its unit is never written as a set. */
  #takeOne(): void {
    this.having = 1;
    this.more = 0;
    this.#isSet = false;
    this.#unitsAt = this.#next;
    this.#next += this.#placeWidth;
  }

  #readNumbers(): void {
    const header = this.#varint();
    this.having = header >>> 1;
    this.more = (header & 1) === 1 ? this.#varint() : 0;
    this.peakAt = this.#next;
    if (this.having > 1) this.peak = this.#bytes[this.#next++] ?? 0;
    const asSet = setBytes(this.#units);
    const asList = this.having * this.#placeWidth;
    this.#isSet = asSet < asList;
    this.#unitsAt = this.#next;
    this.#next += (this.#isSet ? asSet : asList) + moreBytes(this.having, this.more);
  }

  /** On to the first article from `article` on that has the term. @returns whether there is one */
  seek(article: number): boolean {
    if (this.article >= article) return true;
    this.#skip(article);
    while (this.next()) if (this.article >= article) return true;
    return false;
  }

  /** Adds the units to a set of units. */
  mark(set: Uint8Array): void {
    const bytes = this.#bytes;
    const start = this.#postings.layout.setStarts[this.article] ?? 0;
    if (this.#isSet) {
      const length = setBytes(this.#units);
      for (let at = 0; at < length; at++)
        set[start + at] = (set[start + at] ?? 0) | (bytes[this.#unitsAt + at] ?? 0);
      return;
    }
    for (let at = 0; at < this.having; at++) {
      const place = this.#placeAt(at);
      set[start + (place >>> 3)] = (set[start + (place >>> 3)] ?? 0) | (1 << (place & 7));
    }
  }

  /** Place in the article of the unit that has the term, where it is one only: that is never written as a set. */
  onlyPlace(): number {
    return this.#placeAt(0);
  }

  /** How often the term stands in the title. */
  inTitle(): number {
    const isInTitle = this.#isSet ? ((this.#bytes[this.#unitsAt] ?? 0) & 1) === 1 : this.#placeAt(0) === 0;
    if (!isInTitle) return 0;
    return this.more === 0 ? 1 : 1 + this.#onesFrom(0);
  }

  /** How often the term stands in what was removed from the article. */
  inRemoved(): number {
    const { layout } = this.#postings;
    if (!layout.hasRemoved(this.article)) return 0;
    const first = 1 + layout.paragraphsOf(this.article);
    this.readUnits();
    let count = 0;
    for (let at = 0; at < this.having; at++) {
      if ((this.places[at] ?? 0) >= first) count += this.counts[at] ?? 0;
    }
    return count;
  }

  /** Fills {@link places} and {@link counts}, as many as {@link having}. */
  readUnits(): void {
    if (this.#isSet) this.#readSet();
    else for (let at = 0; at < this.having; at++) this.places[at] = this.#placeAt(at);
    if (this.more === 0) this.counts.fill(1, 0, this.having);
    else this.#readCounts();
  }

  #readSet(): void {
    const bytes = this.#bytes;
    let found = 0;
    for (let at = 0; found < this.having; at++) {
      for (let bits = bytes[this.#unitsAt + at] ?? 0; bits !== 0; bits &= bits - 1) {
        this.places[found++] = 8 * at + lowestBit(bits);
      }
    }
  }

  #readCounts(): void {
    const { counts, having } = this;
    const bytes = this.#bytes;
    let from = this.#unitsAt + unitBytes(having, this.#units);
    let [window, left] = [0, 0]; // bits that were taken out and not read, from the lowest on
    let count = 1;
    for (let at = 0; at < having; ) {
      if (left === 0) [window, left] = [bytes[from++] ?? 0, 8];
      const ones = Math.min(left, lowestBit(~window));
      count += ones;
      if (ones < left) {
        counts[at++] = count;
        count = 1;
      }
      const read = Math.min(left, ones + 1);
      window >>>= read;
      left -= read;
    }
  }

  /** How many bits are 1, from one on, in what tells how often the term stands in each unit. */
  #onesFrom(bit: number): number {
    const start = this.#unitsAt + unitBytes(this.having, this.#units);
    let at = bit;
    while ((((this.#bytes[start + (at >>> 3)] ?? 0) >>> (at & 7)) & 1) === 1) at++;
    return at - bit;
  }

  /** As far on as can be told to lie before an article without looking at every entry. */
  #skip(article: number): void {
    const { skips, skipStarts, starts, positionStarts } = this.#postings;
    const first = skipStarts[this.#term] ?? 0;
    let [low, high] = [first - 1, (skipStarts[this.#term + 1] ?? first) - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((skips[middle * SKIP_NUMBERS] ?? 0) < article) low = middle;
      else high = middle - 1;
    }
    if (low < first || (skips[low * SKIP_NUMBERS] ?? 0) <= this.article) return;
    this.article = skips[low * SKIP_NUMBERS] ?? 0;
    this.#next = (starts[this.#term] ?? 0) + (skips[low * SKIP_NUMBERS + 1] ?? 0);
    this.#nextPositions = (positionStarts[this.#term] ?? 0) + (skips[low * SKIP_NUMBERS + 2] ?? 0);
  }

  #varint(): number {
    const byte = this.#bytes[this.#next++] ?? 0;
    return byte < 128 ? byte : this.#restOfVarint(byte);
  }

  #restOfVarint(first: number): number {
    const bytes = this.#bytes;
    let value = first & 127;
    for (let [shift, byte] = [7, first]; byte > 127; shift += 7) {
      byte = bytes[this.#next++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /** Place in the article of one of the units, where they are a list. */
  #placeAt(at: number): number {
    if (this.#placeWidth === 1) return this.#bytes[this.#unitsAt + at] ?? 0;
    return readNumber(this.#bytes, this.#unitsAt + at * this.#placeWidth, this.#placeWidth);
  }
}

/** The place of the lowest bit that is set. */
const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
