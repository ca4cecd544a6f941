import type { Range } from "#lib/text/range.ts";
import type { Budget } from "./budget.ts";
import { forEachShared, NOWHERE, OccurrenceList, type Occurrences } from "./occurrences.ts";

/**
 * Where some terms stand one after the other. The rarest is gone through, the others are looked up.
 *
 * @param terms of one token each, in order
 */
export function inARow(terms: readonly Occurrences[], budget: Budget): Occurrences {
  const lengths = terms.map(({ units }) => units.length);
  const rarest = lengths.indexOf(Math.min(...lengths));
  const { starts, positions } = terms[rarest] ?? NOWHERE;
  /** Of each term its first position in the unit that is not left behind. */
  const next = terms.map(() => 0);
  const list = new OccurrenceList();
  forEachShared(terms, budget, (unit, places) => {
    for (let one = 0; one < terms.length; one++) next[one] = terms[one]?.starts[places[one] ?? 0] ?? 0;
    const place = places[rarest] ?? 0;
    for (let at = starts[place] ?? 0, end = starts[place + 1] ?? 0; at < end; at++) {
      const first = (positions[at] ?? 0) - rarest;
      if (first >= 0 && allFollow(terms, places, next, first)) list.add(unit, first, terms.length);
    }
  });
  return list.done();
}

/** Whether each term stands where it has to in a row that begins at a position. Positions asked for ascend. */
function allFollow(
  terms: readonly Occurrences[],
  places: readonly number[],
  next: number[],
  first: number,
): boolean {
  for (let one = 0; one < terms.length; one++) {
    const { starts, positions } = terms[one] ?? NOWHERE;
    const end = starts[(places[one] ?? 0) + 1] ?? 0;
    let at = next[one] ?? 0;
    while (at < end && (positions[at] ?? 0) < first + one) at++;
    next[one] = at;
    if (at === end || positions[at] !== first + one) return false;
  }
  return true;
}

/** The positions in a unit, named by its place. */
export function positionsOf({ starts, positions }: Occurrences, place: number): number[] {
  return [...positions.subarray(starts[place], starts[place + 1])];
}

/** The stretches in a unit, named by its place, in token indexes. */
export function spansOf({ starts, positions, spans }: Occurrences, place: number): Range[] {
  const from = starts[place] ?? 0;
  return Array.from({ length: (starts[place + 1] ?? 0) - from }, (_, at) => {
    const start = positions[from + at] ?? 0;
    return [start, start + (spans?.[from + at] ?? 1)];
  });
}
