import { nearSpans } from "#lib/text/near.ts";
import type { Budget } from "./budget.ts";
import { firstFrom, forEachShared, OccurrenceList, type Occurrences } from "./occurrences.ts";
import { spansOf } from "./phrase-occurrences.ts";

/**
 * Where all operands stand in a chain, each within a distance of the next. An occurrence is one of the operand that has
 * the fewest part in chains.
 *
 * @param distances most tokens between each operand and the next
 */
export function nearOneAnother(
  operands: readonly Occurrences[],
  distances: readonly number[],
  budget: Budget,
): Occurrences {
  const [one, other] = operands;
  const [distance = 0] = distances;
  const isPair = operands.length === 2 && one?.spans === null && other?.spans === null;
  if (isPair) return nearEachOther(one, other, distance, budget);
  const list = new OccurrenceList();
  forEachShared(operands, budget, (unit, places) => {
    const spans = operands.map((operand, at) => spansOf(operand, places[at] ?? 0));
    const [fewest] = nearSpans(spans, distances).sort((a, b) => a.length - b.length);
    for (const [start, end] of fewest ?? []) list.add(unit, start, end - start);
  });
  return list.done();
}

/** The same for two operands of one token each, which are most of those asked for: nothing is made for a unit. */
function nearEachOther(one: Occurrences, other: Occurrences, distance: number, budget: Budget): Occurrences {
  const list = new OccurrenceList();
  const [ofOne, ofOther] = [roomFor(one), roomFor(other)];
  forEachShared([one, other], budget, (unit, places) => {
    const [first, second] = [places[0] ?? 0, places[1] ?? 0];
    const count = nearIn(one, first, other, second, distance, ofOne);
    const otherCount = nearIn(other, second, one, first, distance, ofOther);
    const isFewest = count <= otherCount;
    list.addAll(unit, isFewest ? ofOne : ofOther, isFewest ? count : otherCount);
  });
  return list.done();
}

/** As many numbers as something has positions in the unit where it has most. */
function roomFor({ starts }: Occurrences): Uint32Array {
  let most = 0;
  for (let at = 1; at < starts.length; at++) most = Math.max(most, (starts[at] ?? 0) - (starts[at - 1] ?? 0));
  return new Uint32Array(most);
}

/**
 * The positions of one thing in a unit that have one of another near.
 *
 * @param place, otherPlace of the unit in either
 * @param found where they are put, from the first place on
 * @returns how many they are
 */
function nearIn(
  { starts, positions }: Occurrences,
  place: number,
  other: Occurrences,
  otherPlace: number,
  distance: number,
  found: Uint32Array,
): number {
  const [from, end] = [other.starts[otherPlace] ?? 0, other.starts[otherPlace + 1] ?? 0];
  let [next, count] = [from, 0]; // next: the first of the other's that is not before the position
  for (let at = starts[place] ?? 0, last = starts[place + 1] ?? 0; at < last; at++) {
    const position = positions[at] ?? 0;
    while (next < end && (other.positions[next] ?? 0) < position) next++;
    const after = next < end && other.positions[next] === position ? next + 1 : next;
    const isBehind = next > from && position - (other.positions[next - 1] ?? 0) <= distance + 1;
    const isBefore = after < end && (other.positions[after] ?? 0) - position <= distance + 1;
    if (isBehind || isBefore) found[count++] = position;
  }
  return count;
}

/**
 * Where one thing stands close behind another.
 *
 * @param window most tokens from the end of the first to the start of the second, both included: 1 for neighbours
 */
export function followedBy(
  first: Occurrences,
  second: Occurrences,
  window: number,
  budget: Budget,
): Occurrences {
  const list = new OccurrenceList();
  forEachShared([first, second], budget, (unit, [one = 0, other = 0]) => {
    const [from, to] = [second.starts[other] ?? 0, second.starts[other + 1] ?? 0];
    for (let at = first.starts[one] ?? 0, last = first.starts[one + 1] ?? 0; at < last; at++) {
      const start = first.positions[at] ?? 0;
      const span = first.spans?.[at] ?? 1;
      const next = firstFrom(second.positions, start + span, from, to);
      if (next < to && (second.positions[next] ?? 0) < start + span + window) list.add(unit, start, span);
    }
  });
  return list.done();
}
