import type { Line } from "./lines.ts";
import { hasRoom } from "./paragraph-start.ts";

const MOST_OF_TEXT = 0.95;
const MOST_STARTS = 0.9;
/** Of the paragraphs: some end on a full line, and lines of a list may be as long as each other. */
const MOST_ON_FULL_LINES = 0.25;
const MOST_HEADINGS = 0.5;

/**
 * Whether the blocks that a file names are to be believed. Tools tag each line as a paragraph, or a page as one. So
 * nearly all text has to be in blocks, in the order in which it is read; they have to begin where paragraphs do by
 * their look; and what begins besides has to stand behind lines with room for another word, as ends of paragraphs do.
 *
 * @param starts the lines with which paragraphs begin by their look
 */
export function isTrusted(lines: readonly Line[], starts: ReadonlySet<Line>): boolean {
  const tagged = lines.filter(({ unit }) => unit !== null);
  const units = new Set(tagged.map(({ unit }) => unit));
  if (letters(tagged) < letters(lines) * MOST_OF_TEXT || units.size === 0) return false;
  const seams = seamsOf(lines);
  const begun = seams.filter(({ isStart }) => isStart);
  // Each block is read in one piece.
  if (begun.length > units.size) return false;
  const seen = seams.filter(({ line }) => starts.has(line));
  const confirmed = seen.filter(({ isStart }) => isStart);
  const full = begun.filter(({ line, at }) => !starts.has(line) && !hasRoom(lines, at));
  const headings = [...units].filter((unit) => unit?.role === "heading");
  return (
    confirmed.length >= seen.length * MOST_STARTS &&
    full.length <= begun.length * MOST_ON_FULL_LINES &&
    headings.length <= units.size * MOST_HEADINGS
  );
}

/** The lines that follow another one of the page, both in blocks, and whether another block begins with them. */
function seamsOf(lines: readonly Line[]): { line: Line; at: number; isStart: boolean }[] {
  return lines.flatMap((line, at) => {
    const isStart = startsUnit(lines, at);
    return isStart === null ? [] : [{ line, at, isStart }];
  });
}

/**
 * Whether a line begins another block than the one before it; null where the file does not say. Of a block that goes
 * on over the end of a page its reader makes two.
 */
export function startsUnit(lines: readonly Line[], at: number): boolean | null {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before?.unit || !line?.unit) return null;
  if (before.page === line.page) return before.unit !== line.unit;
  return before.unit.role === line.unit.role ? null : true;
}

const letters = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
