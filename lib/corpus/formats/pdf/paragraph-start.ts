import { largest } from "#lib/corpus/extremes.ts";
import { endsSentence } from "#lib/corpus/sentence.ts";
import type { Line } from "./lines.ts";
import { GAP, SAME_SIZE, type Style } from "./style.ts";

/** A line with those around it in reading order, and how many lines the paragraph has that it may go on with. */
export interface LineInFlow {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly style: Style;
  readonly linesSoFar: number;
}

const SMALL_GAP = 1.35;
const HEADING_GAP = 1.65;
/** Of the size of letters. */
const INDENT = 0.7;
const FARTHEST_INDENT = 8;
const NEIGHBOURS = 3;
const CLEARLY_SHORT = 0.75;
const MARK = /^(?:[•◦▪●■‣\uF0B7\uF0A7–—*-]|\(?(?:\d{1,3}|[a-z])[.)])\s+\S/u;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§]|\[\d{1,3}\])\s*\S/u;

/** Whether a line begins a paragraph, told by its distance, indent, size and font and by the line before it. */
export function startsParagraph({ lines, at, style, linesSoFar }: LineInFlow): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line) return true;
  if (isOtherSize(before, line) && !(isNearSize(before, line) && goesOn(before, line))) return true;
  if (before.column !== line.column) return startsInColumn(lines, at, style);
  const isEnded = endsText(before) || hasRoom(lines, at);
  if (isGap(before, line, style)) return true;
  if (!style.isTextSize(line) && line.size > style.size) return before.font !== line.font && isEnded;
  if (before.font !== line.font && hasRoom(lines, at)) return true;
  if (isMarked(line) && (isEnded || isMarked(before))) return true;
  if (line.size < style.size && NOTE_MARK.test(line.text) && endsText(before) && hasRoom(lines, at))
    return true;
  return (
    startsByIndent({ lines, at, style, linesSoFar }, isEnded) ??
    (hasRoom(lines, at) && isBreak(lines, at, style))
  );
}

/** Whether the line before a line ended although the first word of this one had room, going by the lines around. */
export function hasRoom(lines: readonly Line[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line) return true;
  return rightOf(lines, at - 1) - before.right > line.firstWord + before.size * 0.5;
}

/** Whether a line begins with a bullet or a number such as those of lists. */
export const isMarked = ({ text }: Line): boolean => MARK.test(text);

/** Where lines end on the right around a line, in its column and size. */
function rightOf(lines: readonly Line[], at: number): number {
  const own = lines[at];
  const around = lines.slice(Math.max(at - NEIGHBOURS, 0), at + NEIGHBOURS + 1);
  const alike = around.filter(
    (line) => line.column === own?.column && line.size >= own.size * (1 - SAME_SIZE),
  );
  return largest(alike.map(({ right }) => right));
}

function startsByIndent({ lines, at, style, linesSoFar }: LineInFlow, isEnded: boolean): boolean | null {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line) return null;
  const indent = line.x - before.x;
  const least = line.size * INDENT;
  if (indent > line.size * FARTHEST_INDENT) return isEnded;
  if (indent > least) {
    const isAlone = next === undefined || next.column !== line.column || next.x < line.x - least;
    // Lines that hang below the first of a list or a bibliography are not indented one by one.
    return (
      isEnded ||
      (isAlone && !goesOn(before, line) && before.x <= style.marginOf(before) + least && linesSoFar > 1)
    );
  }
  if (indent < -least) return linesSoFar > 1 ? isEnded : null;
  return null;
}

function startsInColumn(lines: readonly Line[], at: number, style: Style): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line) return true;
  if (before.font !== line.font && endsText(before)) return true;
  if (startsInLowerCase(line) && !endsText(before)) return false;
  if (line.x > style.marginOf(line) + line.size * INDENT && endsText(before)) return true;
  return isMarked(line) || hasRoomInColumn(lines, at);
}

/** At the end of a column the lines around are those before it. */
function hasRoomInColumn(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  return !before || (hasRoom(lines, at) && (endsText(before) || !startsInLowerCase(lines[at])));
}

/**
 * A line that ends early ends a paragraph with a sentence, or where it is much shorter than the others. Where gaps part
 * the paragraphs, it has to be both.
 */
function isBreak(lines: readonly Line[], at: number, style: Style): boolean {
  const before = lines[at - 1];
  if (!before) return true;
  const isShort = before.right - before.x < (rightOf(lines, at - 1) - before.x) * CLEARLY_SHORT;
  if (endsText(before)) return isShort || !style.hasGaps;
  return isShort && !style.hasGaps && !startsInLowerCase(lines[at]);
}

function isGap(before: Line, line: Line, style: Style): boolean {
  const step = (line.y - before.y) / style.stepOf(line);
  if (line.size > style.size * (1 + SAME_SIZE)) return line.y - before.y > line.size * HEADING_GAP;
  return step > GAP && !(step < SMALL_GAP && goesOn(before, line));
}

function isOtherSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) > Math.max(a.size, b.size) * SAME_SIZE;
}

/** Scanned pages are lettered by machine, each line in a size of its own. */
const isNearSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) < Math.max(a.size, b.size) * 0.18;

/** Whether a sentence goes on from one line to the next for sure. */
const goesOn = (before: Line, line: Line): boolean => !endsText(before) && startsInLowerCase(line);

const endsText = ({ text }: Line): boolean => endsSentence(text) || /:["”’]?$/.test(text);
const startsInLowerCase = (line: Line | undefined): boolean => /^["“‘'(]?\p{Ll}/u.test(line?.text ?? "");
