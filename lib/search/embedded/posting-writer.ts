import { GrowingBytes } from "./growing-bytes.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { isSet, moreBytes, setBytes, widthOf } from "./posting-format.ts";
import type { Postings } from "./postings.ts";
import type { SortedOccurrences } from "./sorted-occurrences.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** The postings of a segment, of which none is ever skipped. */
export type SegmentPostings = Omit<Postings, "termArticles" | "skips" | "skipStarts">;

/** Writes the postings of a segment, term by term, in the format of posting-format.ts. Peaks are left 0. */
export class PostingWriter {
  readonly #layout: UnitLayout;
  readonly #bytes = new GrowingBytes();
  readonly #positions = new GrowingBytes();
  readonly #starts = new GrowingNumbers();
  readonly #positionStarts = new GrowingNumbers();
  /** Places in the article at hand of the units that have the term, and occurrences in each. */
  readonly #places: Uint32Array;
  readonly #counts: Uint32Array;
  /** How many units these are, and occurrences in all. */
  #having = 0;
  #occurrences = 0;

  constructor(layout: UnitLayout) {
    this.#layout = layout;
    this.#places = new Uint32Array(layout.mostUnits);
    this.#counts = new Uint32Array(layout.mostUnits);
  }

  /** The next term, with its occurrences from one place to another. */
  write({ units, positions }: SortedOccurrences, from: number, to: number): void {
    this.#starts.push(this.#bytes.length);
    this.#positionStarts.push(this.#positions.length);
    let [before, article] = [-1, 0];
    for (let at = from; at < to; ) {
      article = this.#layout.articleOf(units[at] ?? 0, article);
      at = this.#gather(units, at, to, article);
      this.#writeEntry(article - before, this.#layout.unitsOf(article));
      this.#writePositions(positions, at, article);
      before = article;
    }
  }

  /** All that was written. */
  done(): SegmentPostings {
    this.#starts.push(this.#bytes.length);
    this.#positionStarts.push(this.#positions.length);
    return {
      layout: this.#layout,
      starts: this.#starts.values(),
      positionStarts: this.#positionStarts.values(),
      bytes: this.#bytes.values(),
      positions: this.#positions.values(),
    };
  }

  /** The units of an article, from an occurrence on. @returns the first occurrence behind them */
  #gather(units: Uint32Array, from: number, to: number, article: number): number {
    const [title, end] = [this.#layout.titleOf(article), this.#layout.titleOf(article + 1)];
    let [at, having, last] = [from, 0, -1];
    for (; at < to; at++) {
      const unit = units[at] ?? 0;
      if (unit >= end) break;
      if (unit !== last) {
        this.#places[having] = unit - title;
        this.#counts[having++] = 0;
      }
      this.#counts[having - 1] = (this.#counts[having - 1] ?? 0) + 1;
      last = unit;
    }
    this.#having = having;
    this.#occurrences = at - from;
    return at;
  }

  #writeEntry(on: number, units: number): void {
    const [having, occurrences] = [this.#having, this.#occurrences];
    const more = occurrences - having;
    this.#bytes.varint(2 * on + Number(occurrences > 1));
    if (occurrences > 1) {
      this.#bytes.varint(2 * having + Number(more > 0));
      if (more > 0) this.#bytes.varint(more);
      if (having > 1) this.#bytes.byte(0);
    }
    this.#writeUnits(having, units);
    if (more > 0) this.#writeCounts(having, more);
  }

  /** @param units of the article */
  #writeUnits(having: number, units: number): void {
    const places = this.#places;
    if (isSet(having, units)) {
      const start = this.#bytes.zeros(setBytes(units));
      for (let at = 0; at < having; at++) this.#bytes.setBit(start, places[at] ?? 0);
    } else {
      const width = widthOf(units);
      for (let at = 0; at < having; at++) this.#bytes.number(places[at] ?? 0, width);
    }
  }

  #writeCounts(having: number, more: number): void {
    const start = this.#bytes.zeros(moreBytes(having, more));
    for (let at = 0, bit = 0; at < having; at++, bit++) {
      for (let one = 1; one < (this.#counts[at] ?? 1); one++, bit++) this.#bytes.setBit(start, bit);
    }
  }

  /** @param end the first occurrence behind those of the article */
  #writePositions(positions: Uint32Array, end: number, article: number): void {
    const width = this.#layout.positionWidths[article] ?? 1;
    for (let at = end - this.#occurrences; at < end; at++) this.#positions.number(positions[at] ?? 0, width);
  }
}
