import type { Budget } from "./budget.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

/** Where something stands: in which units, and there at which tokens. */
export interface Occurrences {
  /** Ordinals of the units, ascending. */
  readonly units: Uint32Array;
  /** Of each unit the place of its first position; one more than units. */
  readonly starts: Uint32Array;
  /** Indexes of the first token of each occurrence, ascending within a unit. */
  readonly positions: Uint32Array;
  /** How many tokens each occurrence spans, in step with `positions`; null: each one. */
  readonly spans: Uint32Array | null;
}

/** One for all, because arrays without numbers take memory too. */
export const NOWHERE: Occurrences = {
  units: new Uint32Array(0),
  starts: new Uint32Array(1),
  positions: new Uint32Array(0),
  spans: null,
};

/** Collects occurrences in the order of units and, within one, of positions. */
export class OccurrenceList {
  readonly #units = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  readonly #positions = new GrowingNumbers();
  readonly #spans = new GrowingNumbers();
  #last = -1;
  #isSpanning = false;

  add(unit: number, position: number, span = 1): void {
    if (unit !== this.#last) {
      this.#units.push(unit);
      this.#starts.push(this.#positions.length);
      this.#last = unit;
    }
    if (span !== 1 || this.#isSpanning) this.#addSpan(span);
    this.#positions.push(position);
  }

  /** Adds the first few of some positions, each of one token. */
  addAll(unit: number, positions: Uint32Array, count: number): void {
    for (let at = 0; at < count; at++) this.add(unit, positions[at] ?? 0);
  }

  /** Spans are kept from the first that is not 1 on. */
  #addSpan(span: number): void {
    if (!this.#isSpanning) for (let at = 0; at < this.#positions.length; at++) this.#spans.push(1);
    this.#isSpanning = true;
    this.#spans.push(span);
  }

  /** What was collected, in no more memory than it takes. */
  done(): Occurrences {
    if (this.#positions.length === 0) return NOWHERE;
    this.#starts.push(this.#positions.length);
    return {
      units: this.#units.values().slice(),
      starts: this.#starts.values().slice(),
      positions: this.#positions.values().slice(),
      spans: this.#isSpanning ? this.#spans.values().slice() : null,
    };
  }
}

/** The first place between two of sorted numbers whose number is at least so much; `to` where none is. */
export function firstFrom(sorted: Uint32Array, least: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As above to the end of the numbers, where the place looked for is rarely far from `from`. */
export function placeFrom(sorted: Uint32Array, least: number, from: number): number {
  if ((sorted[from] ?? least) >= least) return from;
  let step = 1;
  while (from + step < sorted.length && (sorted[from + step] ?? 0) < least) step *= 2;
  return firstFrom(sorted, least, from, Math.min(sorted.length, from + step + 1));
}

/** The place of the first unit from `unit` on, looking no further back than `from`. */
export function placeOf({ units }: Pick<Occurrences, "units">, unit: number, from = 0): number {
  return placeFrom(units, unit, from);
}

/**
 * Calls `visit` for every unit that all of some occurrences share, with the unit's place in each of them. The rarest
 * one leads. Ends where the budget does.
 */
export function forEachShared(
  all: readonly Occurrences[],
  budget: Budget,
  visit: (unit: number, places: readonly number[]) => void,
): void {
  const [rarest = NOWHERE] = all.toSorted((a, b) => a.units.length - b.units.length);
  const places = all.map(() => 0);
  for (let next = 0; next < rarest.units.length && !budget.isSpentAt(next); next++) {
    const unit = rarest.units[next] ?? 0;
    let isShared = true;
    for (let at = 0; at < all.length && isShared; at++) {
      const { units } = all[at] ?? NOWHERE;
      const place = placeFrom(units, unit, places[at] ?? 0);
      places[at] = place;
      isShared = units[place] === unit;
    }
    if (isShared) visit(unit, places);
  }
}
