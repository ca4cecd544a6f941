import { largest, smallest } from "#lib/corpus/extremes.ts";
import type { Piece } from "./piece.ts";

/** Pieces that stand side by side: a line, or what a line has in one column. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** That of most letters. */
  readonly size: number;
  readonly font: string;
}

/** Of the size of letters: columns are farther apart than this, words seldom. */
const WIDE_GAP = 0.9;
const SAME_LINE = 0.3;
/** Numbers of notes stand higher or lower, and are smaller. */
const RAISED = 0.65;
const SMALLER = 0.85;

/** Puts the pieces of a page together that were drawn one after the other on one line. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && goesOn(group, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.filter((group) => group.some(isInk)).map(segmentOf);
}

/** A segment of some pieces. */
export function segmentOf(pieces: readonly Piece[]): Segment {
  const ink = pieces.filter(isInk);
  const main = mainPiece(ink);
  return {
    pieces,
    x: smallest(ink.map(({ x }) => x)),
    right: largest(ink.map(({ right }) => right)),
    y: main?.y ?? 0,
    size: main?.size ?? 1,
    font: main?.font ?? "",
  };
}

/** Whether a piece shows anything. The width of spaces is not to be relied on. */
export const isInk = (piece: Piece): boolean => piece.text.trim() !== "";

function goesOn(group: readonly Piece[], piece: Piece): boolean {
  const last = group.findLast(isInk);
  if (last === undefined || !isInk(piece)) return true;
  const size = Math.max(last.size, piece.size);
  const isRaised = Math.min(last.size, piece.size) < size * SMALLER;
  if (Math.abs(last.y - piece.y) > size * (isRaised ? RAISED : SAME_LINE)) return false;
  const gap = piece.isRightToLeft || last.isRightToLeft ? gapBetween(last, piece) : piece.x - last.right;
  return gap < size * WIDE_GAP && gap > -size * WIDE_GAP;
}

function gapBetween(a: Piece, b: Piece): number {
  return Math.max(a.x, b.x) - Math.min(a.right, b.right);
}

/** A piece in the size and font of most letters; undefined where there are no pieces. */
export function mainPiece(pieces: readonly Piece[]): Piece | undefined {
  const letters = new Map<string, { count: number; piece: Piece }>();
  for (const piece of pieces) {
    const key = `${piece.size.toFixed(1)} ${piece.font}`;
    const before = letters.get(key);
    letters.set(key, { count: (before?.count ?? 0) + piece.text.length, piece: before?.piece ?? piece });
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.piece;
}
