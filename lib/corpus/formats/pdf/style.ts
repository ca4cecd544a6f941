import { smallest } from "#lib/corpus/extremes.ts";
import type { Line } from "./lines.ts";

/** What is usual in a file: the size and font of its text, the step from line to line, where columns begin. */
export class Style {
  readonly size: number;
  readonly font: string;
  /** Whether gaps part the paragraphs throughout. */
  readonly hasGaps: boolean;
  readonly #steps = new Map<number, number>();
  readonly #margins = new Map<number, number>();

  constructor(lines: readonly Line[]) {
    const [size, font] = mostLetters(lines, (line) => `${rounded(line.size)} ${line.font}`).split(" ");
    this.size = Number(size);
    this.font = font ?? "";
    for (const one of new Set(lines.map((line) => rounded(line.size)))) {
      const step = mode(stepsOf(lines, one));
      if (step !== null) this.#steps.set(one, step);
    }
    this.hasGaps = this.#countGaps(lines) >= Math.max(lines.length * SHARE_OF_GAPS, FEWEST_GAPS);
    for (const [column, within] of byColumn(lines)) this.#margins.set(column, marginOf(within, this.size));
  }

  /** The usual distance of two lines in letters of that size. */
  stepOf(line: Line): number {
    return this.#steps.get(rounded(line.size)) ?? line.size * USUAL_STEP;
  }

  /** Where most lines of the line's column begin. */
  marginOf(line: Line): number {
    return this.#margins.get(line.column) ?? line.x;
  }

  #countGaps(lines: readonly Line[]): number {
    return lines.filter((line, at) => {
      const before = lines[at - 1];
      if (!before || before.column !== line.column || !this.isTextSize(line) || !this.isTextSize(before))
        return false;
      const step = (line.y - before.y) / this.stepOf(line);
      return step > GAP && step < WIDEST_GAP;
    }).length;
  }

  /** Whether a line is set as most of the text is, as far as size goes. */
  isTextSize(line: Line): boolean {
    return Math.abs(line.size - this.size) <= this.size * SAME_SIZE;
  }
}

/** Of the larger size: less is no other size. */
export const SAME_SIZE = 0.07;
/** Of the usual step: more is a gap. */
export const GAP = 1.17;
const FEWEST_TO_COUNT = 6;
const WIDEST_GAP = 3;
const SHARE_OF_GAPS = 0.05;
const FEWEST_GAPS = 3;
const USUAL_STEP = 1.25;
const LONGEST_STEP = 2.6;
const FEWEST_STEPS = 2;

function byColumn(lines: readonly Line[]): Map<number, Line[]> {
  const columns = new Map<number, Line[]>();
  for (const line of lines) {
    const column = columns.get(line.column);
    if (column) column.push(line);
    else columns.set(line.column, [line]);
  }
  return columns;
}

const rounded = (value: number): number => Math.round(value * 2) / 2;

function stepsOf(lines: readonly Line[], size: number): number[] {
  return lines.slice(1).flatMap((line, at) => {
    const before = lines[at];
    if (
      !before ||
      before.column !== line.column ||
      rounded(line.size) !== size ||
      rounded(before.size) !== size
    )
      return [];
    const step = line.y - before.y;
    return step > 0 && step < size * LONGEST_STEP ? [step] : [];
  });
}

/** The commonest of some values, to half a point; of two as common the smaller. Null where they are too few to say. */
function mode(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(rounded(value), (counts.get(rounded(value)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most === undefined || most[1] < FEWEST_STEPS) return null;
  const near = values.filter((value) => rounded(value) === most[0]);
  return near.reduce((sum, value) => sum + value, 0) / near.length;
}

/** Where the text of a column begins; in a short one, where its leftmost line does. */
function marginOf(lines: readonly Line[], size: number): number {
  const text = lines.filter((line) => Math.abs(line.size - size) <= size * SAME_SIZE);
  const counted = text.length > 0 ? text : lines;
  const leftmost = smallest(counted.map(({ x }) => x));
  const most = Number(mostLetters(counted, ({ x }) => String(Math.round(x))));
  return counted.length < FEWEST_TO_COUNT ? leftmost : most;
}

function mostLetters(lines: readonly Line[], keyOf: (line: Line) => string): string {
  const letters = new Map<string, number>();
  for (const line of lines) letters.set(keyOf(line), (letters.get(keyOf(line)) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
