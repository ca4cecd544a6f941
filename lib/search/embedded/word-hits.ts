import type { Tallied } from "./article-tally.ts";
import type { Budget } from "./budget.ts";
import { bytesOf, type Hits } from "./hits.ts";
import { mergeOccurrences } from "./merge-occurrences.ts";
import type { Occurrences } from "./occurrences.ts";
import type { AskedTerm, TermReader } from "./term-reader.ts";
import type { UnitLayout } from "./unit-layout.ts";
import type { UnitMask } from "./unit-mask.ts";
import type { UnitSpan } from "./unit-span.ts";

/** Where any of some terms stand. What is asked beyond articles and units is read from the index when it is. */
export class WordHits implements Hits {
  readonly counts: Tallied;
  readonly units: Uint8Array;
  readonly isPartial: boolean;
  readonly #terms: readonly AskedTerm[];
  readonly #reader: TermReader;
  readonly #layout: UnitLayout;

  constructor(terms: readonly AskedTerm[], reader: TermReader, layout: UnitLayout, budget: Budget) {
    const { counts, units, terms: read } = reader.tally(terms, budget);
    this.#terms = read;
    this.#reader = reader;
    this.#layout = layout;
    this.counts = counts;
    this.units = units;
    this.isPartial = budget.wasSpent;
  }

  get bytes(): number {
    return bytesOf(this.counts, this.units) + 64 * this.#terms.length;
  }

  addCounts(span: UnitSpan, counts: Uint32Array): void {
    for (const term of this.#terms) this.#reader.addCounts(term, span, counts);
  }

  within(mask: UnitMask | null, budget: Budget): Occurrences {
    const all: Occurrences[] = [];
    for (const term of this.#terms) {
      if (budget.isSpent()) break;
      all.push(this.#reader.occurrences(term, mask, budget));
    }
    return mergeOccurrences(all, this.#layout.units);
  }
}
