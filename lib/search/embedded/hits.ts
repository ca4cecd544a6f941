import type { Tallied } from "./article-tally.ts";
import type { Budget } from "./budget.ts";
import type { Occurrences } from "./occurrences.ts";
import type { UnitMask } from "./unit-mask.ts";
import type { UnitSpan } from "./unit-span.ts";

/** Where a word, phrase or pair of a query stands, in all parts of all articles. */
export interface Hits {
  readonly counts: Tallied;
  /** The units that have it, as a set. */
  readonly units: Uint8Array;
  /** The budget was spent before all was found. */
  readonly isPartial: boolean;
  /** About how many bytes it takes. */
  readonly bytes: number;
  /** Adds how often it stands in each unit of a span. @param counts one for each unit */
  addCounts(span: UnitSpan, counts: Uint32Array): void;
  /** Its occurrences in some units (and maybe in others); null: all. Those found before the budget was spent. */
  within(mask: UnitMask | null, budget: Budget): Occurrences;
}

/** Bytes of what all hits have. */
export function bytesOf({ articles }: Tallied, units: Uint8Array): number {
  const eachArticle = 4 * Uint32Array.BYTES_PER_ELEMENT + Float64Array.BYTES_PER_ELEMENT;
  return 1024 + units.length + articles.length * eachArticle;
}
