import { GrowingBytes } from "./growing-bytes.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { Postings } from "./posting-cursor.ts";
import { isSet, moreBytes, setBytes, widthOf } from "./posting-format.ts";
import type { SortedOccurrences } from "./sorted-occurrences.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** Writes the postings of a segment, term by term, in the format of posting-format.ts. Peaks are left 0. */
export class PostingWriter {
  readonly #layout: UnitLayout;
  readonly #languages: readonly string[];
  readonly #bytes = new GrowingBytes();
  readonly #positions = new GrowingBytes();
  readonly #termArticles = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  readonly #positionStarts = new GrowingNumbers();
  readonly #termsOf = new Map<string, GrowingNumbers>();
  /** Places in the article at hand of the units that have the term, and occurrences in each. */
  readonly #places = new GrowingNumbers();
  readonly #counts = new GrowingNumbers();

  /** @param languages of the articles */
  constructor(layout: UnitLayout, languages: readonly string[]) {
    this.#layout = layout;
    this.#languages = languages;
  }

  /** The next term, with its occurrences from one place to another. */
  write(term: number, { units, positions }: SortedOccurrences, from: number, to: number): void {
    this.#starts.push(this.#bytes.length);
    this.#positionStarts.push(this.#positions.length);
    let [before, articles, article] = [-1, 0, 0];
    for (let at = from; at < to; articles++) {
      article = this.#layout.articleOf(units[at] ?? 0, article);
      at = this.#gather(units, at, to, article);
      this.#writeEntry(article - before);
      this.#writePositions(positions, at, article);
      this.#note(term, article);
      before = article;
    }
    this.#termArticles.push(articles);
  }

  /** All that was written. */
  done(): Postings {
    this.#starts.push(this.#bytes.length);
    this.#positionStarts.push(this.#positions.length);
    return {
      layout: this.#layout,
      termArticles: this.#termArticles.values().slice(),
      starts: this.#starts.values().slice(),
      positionStarts: this.#positionStarts.values().slice(),
      bytes: this.#bytes.values().slice(),
      positions: this.#positions.values().slice(),
      skips: new Uint32Array(0),
      skipStarts: new Uint32Array(this.#starts.length),
    };
  }

  /** By language the terms of its articles, ascending. */
  termsOf(): Map<string, Uint32Array> {
    return new Map(Array.from(this.#termsOf, ([language, terms]) => [language, terms.values().slice()]));
  }

  /** The units of an article, from an occurrence on. @returns the first occurrence behind them */
  #gather(units: Uint32Array, from: number, to: number, article: number): number {
    const [title, end] = [this.#layout.titleOf(article), this.#layout.titleOf(article + 1)];
    this.#places.clear();
    this.#counts.clear();
    let [at, last] = [from, -1];
    for (; at < to && (units[at] ?? 0) < end; at++) {
      const unit = units[at] ?? 0;
      if (unit === last) this.#counts.addToLast(1);
      else {
        this.#places.push(unit - title);
        this.#counts.push(1);
      }
      last = unit;
    }
    this.#article = article;
    this.#occurrences = at - from;
    return at;
  }

  #article = 0;
  #occurrences = 0;

  #writeEntry(on: number): void {
    const having = this.#places.length;
    const more = this.#occurrences - having;
    this.#bytes.varint(2 * on + Number(this.#occurrences > 1));
    if (this.#occurrences > 1) {
      this.#bytes.varint(2 * having + Number(more > 0));
      if (more > 0) this.#bytes.varint(more);
      if (having > 1) this.#bytes.byte(0);
    }
    this.#writeUnits(having, this.#layout.unitsOf(this.#article));
    this.#writeCounts(having, more);
  }

  #writeUnits(having: number, units: number): void {
    const places = this.#places.values();
    if (!isSet(having, units)) {
      for (let at = 0; at < having; at++) this.#bytes.number(places[at] ?? 0, widthOf(units));
      return;
    }
    const start = this.#bytes.zeros(setBytes(units));
    const bytes = this.#bytes.values();
    for (let at = 0; at < having; at++) {
      const place = places[at] ?? 0;
      bytes[start + (place >>> 3)] = (bytes[start + (place >>> 3)] ?? 0) | (1 << (place & 7));
    }
  }

  #writeCounts(having: number, more: number): void {
    const start = this.#bytes.zeros(moreBytes(having, more));
    if (more === 0) return;
    const [bytes, counts] = [this.#bytes.values(), this.#counts.values()];
    for (let at = 0, bit = 0; at < having; at++, bit++) {
      for (let one = 1; one < (counts[at] ?? 1); one++, bit++) {
        bytes[start + (bit >>> 3)] = (bytes[start + (bit >>> 3)] ?? 0) | (1 << (bit & 7));
      }
    }
  }

  /** @param end the first occurrence behind those of the article */
  #writePositions(positions: Uint32Array, end: number, article: number): void {
    const width = this.#layout.positionWidths[article] ?? 1;
    for (let at = end - this.#occurrences; at < end; at++) this.#positions.number(positions[at] ?? 0, width);
  }

  #note(term: number, article: number): void {
    const language = this.#languages[article] ?? "";
    const terms = this.#termsOf.get(language) ?? new GrowingNumbers();
    if (terms.length === 0) this.#termsOf.set(language, terms);
    if (terms.last !== term) terms.push(term);
  }
}
