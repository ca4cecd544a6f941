import { largest, smallest } from "#lib/corpus/extremes.ts";
import { rowsOf } from "./lines.ts";
import type { Segment } from "./segments.ts";

/** A strip without text between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

interface Cut extends Gutter {
  /** The heights between which it holds. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

const FEWEST_LINES = 4;
/** Of the size of letters. */
const NARROWEST_GUTTER = 0.7;
const NARROWEST_COLUMN = 7;
const FULL_LINE = 0.6;
const MOSTLY_FULL = 0.45;
const LETTERS_A_LINE = 10;
const DEEPEST = 12;
// A bound on work, which grows with the square: a page of small print has some hundreds.
const MOST_SEGMENTS = 3000;
const NEAR = 6;
const ALIKE = 1.5;
const MOSTLY_FLUSH = 0.5;

/**
 * The columns of a page, each with its segments, in reading order: where a strip without text parts lines of text, what
 * stands above it is read first, then the columns from the left, then what stands below (a recursive cut along x and
 * y, after Nagy and Seth 1984). Columns of figures and labels are no columns of text.
 *
 * @param known strips that part columns elsewhere in the file: there one line beside the others is enough
 */
export function readingOrder(segments: readonly Segment[], known: readonly Gutter[]): Segment[][] {
  return order(segments, known, 0).filter((column) => column.length > 0);
}

/** The strips that surely part columns of a page. */
export function guttersOf(segments: readonly Segment[]): Gutter[] {
  const cut = bestCut(segments, []);
  if (cut === null) return [];
  const [above, left, right, below] = parts(segments, cut);
  return [cut, ...[above, left, right, below].flatMap(guttersOf)];
}

function order(segments: readonly Segment[], known: readonly Gutter[], depth: number): Segment[][] {
  const cut = depth < DEEPEST ? bestCut(segments, known) : null;
  if (cut === null) return [[...segments]];
  return parts(segments, cut).flatMap((part) => order(part, known, depth + 1));
}

function parts(
  segments: readonly Segment[],
  { left, right, top, bottom }: Cut,
): [Segment[], Segment[], Segment[], Segment[]] {
  const middle = (left + right) / 2;
  const within = segments.filter(({ y }) => y >= top && y <= bottom);
  return [
    segments.filter(({ y }) => y < top),
    within.filter((segment) => segment.right <= middle),
    within.filter((segment) => segment.right > middle),
    segments.filter(({ y }) => y > bottom),
  ];
}

/** The strip with the most text beside it. */
function bestCut(segments: readonly Segment[], known: readonly Gutter[]): Cut | null {
  if (segments.length < 2 || segments.length > MOST_SEGMENTS) return null;
  const sorted = segments.toSorted((a, b) => a.y - b.y);
  let best: Cut | null = null;
  for (const at of new Set(segments.map(({ right }) => Math.ceil(right)))) {
    for (const run of runsBeside(sorted, at)) {
      if (run.length <= (best?.size ?? 1)) continue;
      const cut = cutOf(run, at, known);
      if (cut) best = cut;
    }
  }
  return best;
}

/** The stretches from top to bottom in which nothing stands over a place. */
function runsBeside(sorted: readonly Segment[], at: number): Segment[][] {
  const runs: Segment[][] = [[]];
  for (const segment of sorted) {
    if (segment.x < at && segment.right > at) runs.push([]);
    else runs.at(-1)?.push(segment);
  }
  return runs;
}

function cutOf(run: readonly Segment[], at: number, known: readonly Gutter[]): Cut | null {
  const [left, right] = [run.filter((one) => one.right <= at), run.filter((one) => one.x >= at)];
  if (left.length === 0 || right.length === 0) return null;
  const gutter = {
    left: largest(left.map((one) => one.right)),
    right: smallest(right.map((one) => one.x)),
  };
  const size = smallest(run.map((one) => one.size));
  if (gutter.right - gutter.left < size * NARROWEST_GUTTER) return null;
  const isKnown = known.some(
    (other) => Math.abs(other.right - gutter.right) < NEAR && gutter.left < other.right,
  );
  if (!isKnown && !(isText(left) && isText(right) && isBeside(left, right) && isFlush(right))) return null;
  const heights = run.map(({ y }) => y);
  return { ...gutter, top: smallest(heights), bottom: largest(heights), size: run.length };
}

/** Whether segments are lines of text: several, long, and most of them filling the column. */
function isText(segments: readonly Segment[]): boolean {
  const rows = rowsOf(segments);
  if (rows.length < FEWEST_LINES) return false;
  const [left, right] = [smallest(segments.map(({ x }) => x)), largest(segments.map((one) => one.right))];
  if (right - left < (segments[0]?.size ?? 1) * NARROWEST_COLUMN) return false;
  const widths = rows.map((row) => largest(row.map((one) => one.right)) - smallest(row.map(({ x }) => x)));
  const letters = segments.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.length, 0);
  const full = widths.filter((width) => width > (right - left) * FULL_LINE).length;
  return full >= rows.length * MOSTLY_FULL && letters >= rows.length * LETTERS_A_LINE;
}

/** Whether most lines of a column begin at one place; words between which there happens to be room do not. */
function isFlush(segments: readonly Segment[]): boolean {
  const starts = rowsOf(segments).map((row) => smallest(row.map(({ x }) => x)));
  const most = Math.max(
    ...starts.map((start) => starts.filter((other) => Math.abs(other - start) <= ALIKE).length),
  );
  return most >= starts.length * MOSTLY_FLUSH;
}

/** Whether two columns stand beside each other for some lines, rather than one below the other. */
function isBeside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [top, bottom] = [
    Math.max(smallest(left.map(({ y }) => y)), smallest(right.map(({ y }) => y))),
    Math.min(largest(left.map(({ y }) => y)), largest(right.map(({ y }) => y))),
  ];
  const beside = (column: readonly Segment[]) =>
    rowsOf(column.filter(({ y }) => y >= top - 1 && y <= bottom + 1)).length;
  return beside(left) >= FEWEST_LINES - 1 && beside(right) >= FEWEST_LINES - 1;
}
