import { GrowingNumbers } from "./growing-numbers.ts";
import { NOWHERE, OccurrenceList, type Occurrences } from "./occurrences.ts";

/** From so many lists on it is quicker to count once over all units than to merge list after list. */
const MANY = 8;
/** Or where there is a position for every so many units. */
const DENSE = 4;
const FEW = 32;

/**
 * The occurrences of any of some; an occurrence that two of them have, with the same span, is one. Those of one token are
 * taken to be of different terms, of which no two stand at the same place.
 */
export function mergeOccurrences(all: readonly Occurrences[], units: number): Occurrences {
  const some = all.filter((one) => one.units.length > 0);
  const single = some.filter(({ spans }) => spans === null);
  const positions = single.reduce((sum, one) => sum + one.positions.length, 0);
  const isDense = single.length > 1 && positions > units / DENSE;
  if (single.length <= MANY && !isDense) return mergeInTurn(some);
  return mergeInTurn([mergeByCounting(single, units), ...some.filter(({ spans }) => spans !== null)]);
}

/** Two and two, the shortest first, until one is left. */
function mergeInTurn(all: readonly Occurrences[]): Occurrences {
  const left = all.toSorted((a, b) => b.units.length - a.units.length);
  while (left.length > 1) {
    const merged = mergeTwo(left.pop() ?? NOWHERE, left.pop() ?? NOWHERE);
    left.push(merged);
  }
  return left[0] ?? NOWHERE;
}

function mergeTwo(one: Occurrences, other: Occurrences): Occurrences {
  const list = new OccurrenceList();
  let [a, b] = [0, 0];
  while (a < one.units.length || b < other.units.length) {
    const [first, second] = [one.units[a] ?? Infinity, other.units[b] ?? Infinity];
    if (first < second) copyUnit(list, one, a++);
    else if (second < first) copyUnit(list, other, b++);
    else mergeUnit(list, [one, a++], [other, b++]);
  }
  return list.done();
}

function copyUnit(
  list: OccurrenceList,
  { units, starts, positions, spans }: Occurrences,
  place: number,
): void {
  const unit = units[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) list.add(unit, positions[at] ?? 0, spans?.[at]);
}

type UnitOf = readonly [of: Occurrences, place: number];

function mergeUnit(list: OccurrenceList, [one, first]: UnitOf, [other, second]: UnitOf): void {
  const unit = one.units[first] ?? 0;
  let [a, b] = [one.starts[first] ?? 0, other.starts[second] ?? 0];
  const [endA, endB] = [one.starts[first + 1] ?? 0, other.starts[second + 1] ?? 0];
  while (a < endA || b < endB) {
    const order = a === endA ? 1 : b === endB ? -1 : compare(one, a, other, b);
    if (order <= 0) list.add(unit, one.positions[a] ?? 0, one.spans?.[a]);
    else list.add(unit, other.positions[b] ?? 0, other.spans?.[b]);
    if (order <= 0) a++;
    if (order >= 0) b++;
  }
}

function compare(one: Occurrences, a: number, other: Occurrences, b: number): number {
  const byPosition = (one.positions[a] ?? 0) - (other.positions[b] ?? 0);
  return byPosition || (one.spans?.[a] ?? 1) - (other.spans?.[b] ?? 1);
}

/** Counts per unit, gives each unit its stretch of one array, fills the stretches and sorts each. */
function mergeByCounting(all: readonly Occurrences[], units: number): Occurrences {
  const counts = new Uint32Array(units);
  for (const one of all) count(counts, one);
  const merged = stretches(counts);
  const ends = counts; // from here on how far each unit's stretch is filled
  for (let place = 0; place < merged.units.length; place++) {
    ends[merged.units[place] ?? 0] = merged.starts[place] ?? 0;
  }
  for (const one of all) fill(merged.positions, ends, one);
  for (let place = 0; place < merged.units.length; place++) {
    sort(merged.positions, merged.starts[place] ?? 0, merged.starts[place + 1] ?? 0);
  }
  return merged;
}

function count(counts: Uint32Array, { units, starts }: Occurrences): void {
  for (let place = 0; place < units.length; place++) {
    const unit = units[place] ?? 0;
    counts[unit] = (counts[unit] ?? 0) + (starts[place + 1] ?? 0) - (starts[place] ?? 0);
  }
}

function stretches(counts: Uint32Array): Occurrences {
  const units = new GrowingNumbers();
  const starts = new GrowingNumbers();
  let positions = 0;
  for (let unit = 0; unit < counts.length; unit++) {
    if (counts[unit] === 0) continue;
    units.push(unit);
    starts.push(positions);
    positions += counts[unit] ?? 0;
  }
  starts.push(positions);
  return {
    units: units.values().slice(),
    starts: starts.values().slice(),
    positions: new Uint32Array(positions),
    spans: null,
  };
}

function fill(
  filled: Occurrences["positions"],
  ends: Uint32Array,
  { units, starts, positions }: Occurrences,
): void {
  for (let place = 0; place < units.length; place++) {
    const unit = units[place] ?? 0;
    let end = ends[unit] ?? 0;
    for (let at = starts[place] ?? 0, last = starts[place + 1] ?? 0; at < last; at++) {
      filled[end++] = positions[at] ?? 0;
    }
    ends[unit] = end;
  }
}

/** By insertion where there are few, as there are nearly always. */
function sort(positions: Occurrences["positions"], from: number, to: number): void {
  if (to - from > FEW) positions.subarray(from, to).sort();
  else for (let next = from + 1; next < to; next++) insert(positions, from, next);
}

function insert(positions: Occurrences["positions"], from: number, next: number): void {
  const position = positions[next] ?? 0;
  let at = next;
  for (; at > from && (positions[at - 1] ?? 0) > position; at--) positions[at] = positions[at - 1] ?? 0;
  positions[at] = position;
}
