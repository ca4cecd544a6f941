import { ArticleTally, type Tallied } from "./article-tally.ts";
import type { Budget } from "./budget.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import { NOWHERE, type Occurrences } from "./occurrences.ts";
import { peakOf } from "./peak.ts";
import { PostingCursor } from "./posting-cursor.ts";
import { readNumber } from "./posting-format.ts";
import type { TextSaturation } from "./text-saturation.ts";
import type { UnitMask } from "./unit-mask.ts";
import { addUnit, emptySet, hasUnit } from "./unit-set.ts";
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
  readonly #bestPart: TextSaturation;

  /** @param bestPart of the units of the index */
  constructor(index: FrozenIndex, bestPart: TextSaturation) {
    this.#index = index;
    this.#cursor = new PostingCursor(index.postings);
    this.#tally = new ArticleTally(index.layout.articles);
    this.#bestPart = bestPart;
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
    cursor.open(term);
    while (cursor.next()) {
      if (asked !== null && !this.#isAsked(asked)) continue;
      if (cursor.having === 1) this.#tallyUnit(units);
      else this.#tallyUnits(units);
    }
  }

  /** The entry at hand, of one unit, as most are: its peak is what it adds. */
  #tallyUnit(units: Uint8Array): void {
    const { article, more } = this.#cursor;
    const { layout } = this.#index;
    const [place, count] = [this.#cursor.onlyPlace(), 1 + more];
    addUnit(units, layout, article, place);
    const peak = this.#bestPart.of(count, layout.titleOf(article) + place);
    if (place === 0) this.#tally.add(article, count, 0, 0, peak);
    else if (place <= layout.paragraphsOf(article)) this.#tally.add(article, 0, count, 0, peak);
    else this.#tally.add(article, 0, 0, count, peak);
  }

  #tallyUnits(units: Uint8Array): void {
    const cursor = this.#cursor;
    cursor.mark(units);
    const title = cursor.inTitle();
    const removed = this.#index.layout.isAnyRemoved ? cursor.inRemoved() : 0;
    const text = cursor.having + cursor.more - title - removed;
    this.#tally.add(cursor.article, title, text, removed, peakOf(cursor.peak));
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
}

/** Occurrences of single tokens as they are read, in arrays of which the first so many places are filled. */
class Reading {
  units: Uint32Array = NOWHERE.units;
  starts: Uint32Array = NOWHERE.starts;
  positions: Uint32Array = NOWHERE.positions;
  unitCount = 0;
  positionCount = 0;

  /** Makes room for some more. */
  reserve(units: number, positions: number): void {
    if (this.unitCount + units > this.units.length) {
      this.units = grown(this.units, units);
      this.starts = grown(this.starts, units + 1);
    }
    if (this.positionCount + positions > this.positions.length) {
      this.positions = grown(this.positions, positions);
    }
  }

  done(): Occurrences {
    if (this.unitCount === 0) return NOWHERE;
    this.starts[this.unitCount] = this.positionCount;
    return {
      units: this.units.subarray(0, this.unitCount),
      starts: this.starts.subarray(0, this.unitCount + 1),
      positions: this.positions.subarray(0, this.positionCount),
      spans: null,
    };
  }
}

function grown(numbers: Uint32Array, more: number): Uint32Array {
  const larger = new Uint32Array(Math.max(64, 2 * numbers.length) + more);
  larger.set(numbers);
  return larger;
}
