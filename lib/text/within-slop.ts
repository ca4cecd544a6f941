import type { Range } from "./range.ts";

/** A position of one of the phrase's different terms. */
interface Place {
  readonly position: number;
  readonly term: number;
}

/**
 * The positions that take part in at least one choice of distinct positions, one for each term of a phrase in any
 * order, with at most `slop` others among them: last − first + 1 − number of terms ≤ slop.
 *
 * A choice lies within a window of that width, and within a window that has enough of every term each position is
 * part of a choice; so windows are slid over all positions once.
 *
 * @param positions of each term, ascending; two terms have the same positions (a term repeated) or none in common
 * @returns ascending
 */
export function withinSlop(positions: readonly (readonly number[])[], slop: number): number[] {
  const taking: number[] = [];
  for (const { window } of windows(positions, slop)) {
    for (const { position } of window) if (position > (taking.at(-1) ?? -1)) taking.push(position);
  }
  return taking;
}

/** The spans, first to last position (half-open), of all choices as above. */
export function slopSpans(positions: readonly (readonly number[])[], slop: number): Range[] {
  const spans: Range[] = [];
  for (const { window, needed } of windows(positions, slop)) {
    const [first] = window;
    const lacking = [...needed];
    for (const last of window) {
      lacking[last.term] = (lacking[last.term] ?? 0) - 1;
      if (!first || lacking.some((count) => count > 0)) continue;
      if (canEnd(first, last, needed)) spans.push([first.position, last.position + 1]);
    }
  }
  return spans;
}

/** Whether a choice may hold both ends of a span: two positions of one term only where the phrase has it twice. */
function canEnd(first: Place, last: Place, needed: readonly number[]): boolean {
  return first === last || first.term !== last.term || (needed[first.term] ?? 0) > 1;
}

/** The widest windows from every position that have enough of each term. */
function* windows(positions: readonly (readonly number[])[], slop: number) {
  const { places, needed } = merge(positions);
  const width = slop + positions.length;
  const held = needed.map(() => 0);
  let end = 0;
  for (const [start, { position, term }] of places.entries()) {
    for (let next = places[end]; next && next.position < position + width; next = places[++end]) {
      held[next.term] = (held[next.term] ?? 0) + 1;
    }
    if (needed.every((count, one) => (held[one] ?? 0) >= count)) {
      yield { window: places.slice(start, end), needed };
    }
    held[term] = (held[term] ?? 0) - 1;
  }
}

/** All positions in order, and how many of each term a choice needs: as many as the phrase repeats it. */
function merge(positions: readonly (readonly number[])[]): { places: Place[]; needed: number[] } {
  const terms = new Map<number, number>();
  const needed: number[] = [];
  const places: Place[] = [];
  for (const list of positions) {
    const known = terms.get(list[0] ?? -1);
    if (known !== undefined) needed[known] = (needed[known] ?? 0) + 1;
    else {
      const term = needed.push(1) - 1;
      terms.set(list[0] ?? -1, term);
      places.push(...list.map((position) => ({ position, term })));
    }
  }
  return { places: places.sort((a, b) => a.position - b.position), needed };
}
