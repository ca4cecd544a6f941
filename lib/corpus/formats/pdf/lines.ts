import type { Piece } from "./piece.ts";
import { isInk, type Segment, segmentOf } from "./segments.ts";
import type { Unit } from "./structure.ts";

/** A line of a column, or a row of a table. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly page: number;
  /** Lines of one column of a page have the same number, and no others do. */
  readonly column: number;
  /** How many parts of it stand far apart. */
  readonly cells: number;
  /** The width of its first word, which the line before had no room for where it is full. */
  readonly firstWord: number;
  /** The block that the file says its first piece is in. */
  readonly unit: Unit | null;
}

const SAME_LINE = 0.45;
const SPACE = 0.15;
const CELL_GAP = 1.8;

/** Segments of one column as lines, from top to bottom; what stands at one height is one line. */
export function linesOf(segments: readonly Segment[], page: number, column: number): Line[] {
  return rowsOf(segments).map((row) => lineOf(row, page, column));
}

/** Segments by height. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)?.find((other) => isBeside(segment, other));
    if (row) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

function isBeside(a: Segment, b: Segment): boolean {
  return Math.abs(a.y - b.y) < Math.min(a.size, b.size) * SAME_LINE;
}

/** The line that some segments make. */
export function lineOf(row: readonly Segment[], page: number, column: number): Line {
  const whole = segmentOf(row.flatMap(({ pieces }) => pieces));
  const text = textOf(row);
  const first = /^\S+/.exec(text)?.[0] ?? "";
  return {
    text,
    x: whole.x,
    right: whole.right,
    y: whole.y,
    size: whole.size,
    font: whole.font,
    page,
    column,
    cells: cellsOf(row),
    unit: whole.pieces.find(isInk)?.unit ?? null,
    firstWord: ((whole.right - whole.x) * widthOf(first)) / Math.max(widthOf(text), 1),
  };
}

/** How wide a text is set, in usual letters: as far as can be told without its font. */
function widthOf(text: string): number {
  const [narrow, wide] = [
    text.match(/[\sfijlrtI.,;:'’!|()-]/g)?.length ?? 0,
    text.match(/[mwMW—\p{Lu}]/gu)?.length ?? 0,
  ];
  return text.length - narrow * 0.45 + wide * 0.4;
}

function cellsOf(row: readonly Segment[]): number {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  return sorted.filter(({ x, size }, at) => at === 0 || x - (sorted[at - 1]?.right ?? 0) > size * CELL_GAP)
    .length;
}

/** The pieces in reading order, with the spaces that are drawn and those that are only left. */
function textOf(row: readonly Segment[]): string {
  const pieces = row.flatMap((segment) => segment.pieces);
  const rightToLeft = pieces
    .filter((piece) => piece.isRightToLeft)
    .reduce((sum, { text }) => sum + text.length, 0);
  const isRightToLeft = rightToLeft * 2 > pieces.reduce((sum, { text }) => sum + text.length, 0);
  const ordered = isRightToLeft
    ? fromTheRight(pieces)
    : row.toSorted((a, b) => a.x - b.x).flatMap((one) => one.pieces);
  let text = "";
  let last: Piece | null = null;
  for (const piece of ordered) {
    if (last && isInk(piece) && isSpaceBetween(last, piece)) text += " ";
    text += piece.text;
    if (isInk(piece)) last = piece;
  }
  return text.replace(/\s+/g, " ").trim();
}

/** Runs of Latin letters or figures within such a line are read from the left. */
function fromTheRight(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  const run: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => b.right - a.right)) {
    const isLatin = !piece.isRightToLeft && /[\p{L}\p{N}]/u.test(piece.text);
    if (!isLatin) ordered.push(...run.splice(0).reverse(), piece);
    else run.push(piece);
  }
  return [...ordered, ...run.reverse()];
}

function isSpaceBetween(a: Piece, b: Piece): boolean {
  const gap = Math.max(a.x, b.x) - Math.min(a.right, b.right);
  return gap > Math.max(a.size, b.size) * SPACE;
}
