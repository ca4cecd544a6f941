import type { Budget } from "./budget.ts";
import { forEachShared, OccurrenceList, type Occurrences } from "./occurrences.ts";
import { positionsOf } from "./phrase-occurrences.ts";

/** The positions of some terms in a unit in order, whose each is, and how many of each are needed. */
interface Line {
  readonly positions: readonly number[];
  readonly owners: readonly number[];
  readonly needed: readonly number[];
}

/**
 * Where some terms stand in any order with at most `slop` other words among them: each stretch that begins with one of
 * them and ends with one. A stretch has one position for each term, its ends among them. The same as `slopSpans`, which
 * serves one text shown; here whole archives are gone through, in time that grows with the width of a stretch.
 *
 * @param terms those that are the same are the same object
 * @param isApart whether to give only as many as do not overlap, from the left: how often the terms stand so
 */
export function scattered(
  terms: readonly Occurrences[],
  slop: number,
  isApart: boolean,
  budget: Budget,
): Occurrences {
  const list = new OccurrenceList();
  const distinct = [...new Set(terms)];
  const needed = distinct.map((one) => terms.filter((term) => term === one).length);
  forEachShared(distinct, budget, (unit, places) => {
    const line = lineOf(
      distinct.map((term, at) => positionsOf(term, places[at] ?? 0)),
      needed,
    );
    forEachStretch(line, slop + terms.length, isApart, (start, end) => list.add(unit, start, end - start));
  });
  return list.done();
}

function lineOf(positions: readonly (readonly number[])[], needed: readonly number[]): Line {
  const all = positions.flatMap((list, owner) => list.map((position) => [position, owner] as const));
  all.sort(([a], [b]) => a - b);
  return { positions: all.map(([position]) => position), owners: all.map(([, owner]) => owner), needed };
}

function forEachStretch(
  { positions, owners, needed }: Line,
  width: number,
  isApart: boolean,
  visit: (start: number, end: number) => void,
): void {
  for (let first = 0; first < positions.length; first++) {
    const start = positions[first] ?? 0;
    const wanted = [...needed];
    let lacking = needed.reduce((sum, count) => sum + count, 0);
    for (let last = first; last < positions.length && (positions[last] ?? 0) < start + width; last++) {
      const owner = owners[last] ?? 0;
      wanted[owner] = (wanted[owner] ?? 0) - 1;
      if ((wanted[owner] ?? 0) >= 0) lacking--;
      const endsTwice = first !== last && owner === owners[first] && needed[owner] === 1;
      if (lacking > 0 || endsTwice) continue;
      visit(start, (positions[last] ?? 0) + 1);
      if (!isApart) continue;
      first = last;
      break;
    }
  }
}
