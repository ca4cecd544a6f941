import { ArticleTally, type Tallied } from "./article-tally.ts";
import { saturation } from "./bm25.ts";
import type { Budget } from "./budget.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import type { Occurrences } from "./occurrences.ts";
import { peakOf } from "./peak.ts";
import { PostingCursor, readNumber } from "./posting-cursor.ts";
import { RANKING } from "./ranking-settings.ts";
import { lengthsOf, type TextLengths } from "./text-lengths.ts";
import type { UnitMask } from "./unit-mask.ts";
import { emptySet, hasUnit } from "./unit-set.ts";
import type { UnitSpan } from "./unit-span.ts";

/** A term that is looked for, and in articles of which languages (by their places; null: of any). */
export interface AskedTerm {
  readonly term: number;
  readonly asked: Uint8Array | null;
}

/** What terms have together. */
export interface TermTally {
  readonly counts: Tallied;
  /** As a set. */
  readonly units: Uint8Array;
  /** Those that were read. */
  readonly terms: readonly AskedTerm[];
}

/** Terms read together between two looks at the clock. */
const AT_ONCE = 16;

/** Reads what the index has of terms. It has one cursor and one tally for all that is read, one thing at a time. */
export class TermReader {
  readonly #index: FrozenIndex;
  readonly #cursor: PostingCursor;
  readonly #tally: ArticleTally;
  readonly #lengths: TextLengths;

  constructor(index: FrozenIndex) {
    this.#index = index;
    this.#cursor = new PostingCursor(index.postings);
    this.#tally = new ArticleTally(index.layout.articles);
    this.#lengths = lengthsOf(index.layout).part;
  }

  /** Counts by article of all the terms together, and the units that have any; of the first terms the budget allows. */
  tally(terms: readonly AskedTerm[], budget: Budget): TermTally {
    const units = emptySet(this.#index.layout);
    let read = 0;
    for (; read < terms.length; read++) {
      const one = terms[read];
      if (!one || (read % AT_ONCE === 0 && budget.isSpent())) break;
      this.#tallyTerm(one, units);
    }
    return { counts: this.#tally.done(), units, terms: terms.slice(0, read) };
  }

  #tallyTerm({ term, asked }: AskedTerm, units: Uint8Array): void {
    const cursor = this.#cursor;
    const { isAnyRemoved } = this.#index.layout;
    cursor.open(term);
    while (cursor.next()) {
      if (asked !== null && !this.#isAsked(asked)) continue;
      cursor.mark(units);
      const title = cursor.inTitle();
      const removed = isAnyRemoved ? cursor.inRemoved() : 0;
      const all = cursor.having + cursor.more;
      this.#tally.add(cursor.article, title, all - title - removed, removed, this.#peak());
    }
  }

  /** Adds how often a term stands in each unit of a span. */
  addCounts({ term, asked }: AskedTerm, { articles, starts }: UnitSpan, counts: Uint32Array): void {
    const cursor = this.#cursor;
    cursor.open(term);
    for (let at = 0; at < articles.length; at++) {
      if (!cursor.seek(articles[at] ?? 0)) return;
      if (cursor.article !== articles[at] || (asked !== null && !this.#isAsked(asked))) continue;
      cursor.readUnits();
      const start = starts[at] ?? 0;
      for (let one = 0; one < cursor.having; one++) {
        const unit = start + (cursor.places[one] ?? 0);
        counts[unit] = (counts[unit] ?? 0) + (cursor.counts[one] ?? 0);
      }
    }
  }

  /** Where a term stands in the units of a mask; null: in all. */
  occurrences({ term, asked }: AskedTerm, mask: UnitMask | null, budget: Budget): Occurrences {
    const reading = new Reading();
    const cursor = this.#cursor;
    cursor.open(term);
    if (mask === null) {
      for (let read = 0; cursor.next() && !budget.isSpentAt(read); read++) {
        if (asked === null || this.#isAsked(asked)) this.#read(reading, null);
      }
      return reading.done();
    }
    for (const [at, article] of mask.articles.entries()) {
      if (!cursor.seek(article) || budget.isSpentAt(at)) break;
      if (cursor.article === article && (asked === null || this.#isAsked(asked)))
        this.#read(reading, mask.units);
    }
    return reading.done();
  }

  /** Adds the occurrences of the entry at hand in some units; null: in all. In one go, because most time is spent here. */
  #read(reading: Reading, units: Uint8Array | null): void {
    const { having, more, positionsAt, width, article, places, counts } = this.#cursor;
    const { layout, postings } = this.#index;
    const [title, start] = [layout.titleOf(article), layout.setStarts[article] ?? 0];
    this.#cursor.readUnits();
    reading.reserve(having, having + more);
    const bytes = postings.positions;
    const { units: allUnits, starts, positions } = reading;
    let { unitCount, positionCount } = reading;
    let from = positionsAt;
    for (let at = 0; at < having; at++) {
      const [place, count] = [places[at] ?? 0, counts[at] ?? 0];
      if (units === null || hasUnit(units, start, place)) {
        allUnits[unitCount] = title + place;
        starts[unitCount++] = positionCount;
        if (width === 1) {
          for (let one = 0; one < count; one++) positions[positionCount++] = bytes[from + one] ?? 0;
        } else {
          for (let one = 0; one < count; one++)
            positions[positionCount++] = readNumber(bytes, from + one * width, width);
        }
      }
      from += count * width;
    }
    reading.unitCount = unitCount;
    reading.positionCount = positionCount;
  }

  #isAsked(asked: Uint8Array): boolean {
    return asked[this.#index.columns.language.firstOf(this.#cursor.article) ?? 0] === 1;
  }

  /** The most that the term at hand can add to a part of the article at hand, before its rarity. */
  #peak(): number {
    const { having, more, peak, article } = this.#cursor;
    if (having > 1) return peakOf(peak);
    const unit = this.#index.layout.titleOf(article) + this.#cursor.firstPlace();
    return saturation(1 + more, this.#lengths.of(unit), RANKING.bestPart);
  }
}

/** Occurrences of single tokens as they are read, in arrays of which the first so many places are filled. */
class Reading {
  units = new Uint32Array(64);
  starts = new Uint32Array(64);
  positions = new Uint32Array(64);
  unitCount = 0;
  positionCount = 0;

  /** Makes room for some more. */
  reserve(units: number, positions: number): void {
    if (this.unitCount + units >= this.units.length) {
      this.units = grown(this.units, units);
      this.starts = grown(this.starts, units);
    }
    if (this.positionCount + positions > this.positions.length) {
      this.positions = grown(this.positions, positions);
    }
  }

  done(): Occurrences {
    this.starts[this.unitCount] = this.positionCount;
    return {
      units: this.units.subarray(0, this.unitCount),
      starts: this.starts.subarray(0, this.unitCount + 1),
      positions: this.positions.subarray(0, this.positionCount),
      spans: null,
    };
  }
}

function grown(numbers: Uint32Array, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length + more);
  larger.set(numbers);
  return larger;
}
