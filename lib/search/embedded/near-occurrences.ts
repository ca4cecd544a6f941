import { nearSpans } from "#lib/text/near.ts";
import { firstFrom, forEachShared, OccurrenceList, type Occurrences } from "./occurrences.ts";
import { spansOf } from "./phrase-occurrences.ts";

/**
 * Where all operands stand in a chain, each within a distance of the next. An occurrence is one of the operand that has
 * the fewest part in chains.
 *
 * @param distances most tokens between each operand and the next
 */
export function nearOneAnother(operands: readonly Occurrences[], distances: readonly number[]): Occurrences {
  const list = new OccurrenceList();
  forEachShared(operands, (unit, places) => {
    const spans = operands.map((operand, at) => spansOf(operand, places[at] ?? 0));
    const [fewest] = nearSpans(spans, distances).sort((a, b) => a.length - b.length);
    for (const [start, end] of fewest ?? []) list.add(unit, start, end - start);
  });
  return list.done();
}

/**
 * Where one thing stands close behind another.
 *
 * @param window most tokens from the end of the first to the start of the second, both included: 1 for neighbours
 */
export function followedBy(first: Occurrences, second: Occurrences, window: number): Occurrences {
  const list = new OccurrenceList();
  forEachShared([first, second], (unit, [one = 0, other = 0]) => {
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
