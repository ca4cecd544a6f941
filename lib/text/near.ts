import type { Range } from "./range.ts";

/** Spans of one operand, in an order that tells quickly whether one stands near another. */
interface Spans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * For each operand of a chain, which of its spans take part in at least one full chain: a span of every operand, each
 * two neighbours of which do not overlap and have at most their distance of tokens between them, either order.
 *
 * Two passes tell, one from each end of the chain, because only neighbours ask anything of one another.
 *
 * @param operands spans of token indexes, of each operand
 * @param distances most tokens between each operand and the next: one fewer than the operands
 */
export function nearSpans(operands: readonly (readonly Range[])[], distances: readonly number[]): Range[][] {
  const forwards = reached(operands, distances);
  const backwards = reached(forwards.toReversed(), distances.toReversed());
  return backwards.reverse();
}

/** Of each operand the spans to which a chain leads from the first one. */
function reached(operands: readonly (readonly Range[])[], distances: readonly number[]): Range[][] {
  const kept: Range[][] = [];
  for (const [at, spans] of operands.entries()) {
    const before = kept[at - 1];
    kept.push(before ? nearTo(spans, before, distances[at - 1] ?? 0) : [...spans]);
  }
  return kept;
}

function nearTo(spans: readonly Range[], others: readonly Range[], distance: number): Range[] {
  const sorted: Spans = {
    starts: others.map(([start]) => start).sort((a, b) => a - b),
    ends: others.map(([, end]) => end).sort((a, b) => a - b),
  };
  return spans.filter(
    ([start, end]) =>
      hasWithin(sorted.ends, start - distance, start) || hasWithin(sorted.starts, end, end + distance),
  );
}

/** Whether any of the sorted numbers is at least `low` and at most `high`. */
function hasWithin(sorted: readonly number[], low: number, high: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return (sorted[from] ?? Number.POSITIVE_INFINITY) <= high;
}
