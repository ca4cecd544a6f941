import type { Range } from "#lib/text/range.ts";
import { firstFrom, forEachShared, NOWHERE, OccurrenceList, type Occurrences } from "./occurrences.ts";

/**
 * Where some terms stand one after the other. The rarest is gone through, the others are looked up.
 *
 * @param terms of one token each, in order
 */
export function inARow(terms: readonly Occurrences[]): Occurrences {
  const lengths = terms.map(({ units }) => units.length);
  const rarest = lengths.indexOf(Math.min(...lengths));
  const { starts, positions } = terms[rarest] ?? NOWHERE;
  const list = new OccurrenceList();
  forEachShared(terms, (unit, places) => {
    const place = places[rarest] ?? 0;
    for (let at = starts[place] ?? 0, end = starts[place + 1] ?? 0; at < end; at++) {
      const first = (positions[at] ?? 0) - rarest;
      let offset = 0;
      while (offset < terms.length) {
        if (offset !== rarest && !has(terms[offset] ?? NOWHERE, places[offset] ?? 0, first + offset)) break;
        offset++;
      }
      if (offset === terms.length) list.add(unit, first, terms.length);
    }
  });
  return list.done();
}

/** Whether an occurrence begins at a position of a unit, named by its place. */
function has({ starts, positions }: Occurrences, place: number, position: number): boolean {
  const end = starts[place + 1] ?? 0;
  const at = firstFrom(positions, position, starts[place] ?? 0, end);
  return at < end && positions[at] === position;
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
