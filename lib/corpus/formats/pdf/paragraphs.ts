import { endsSentence } from "#lib/corpus/sentence.ts";
import type { Line } from "./lines.ts";
import { hasRoom, isMarked, startsParagraph } from "./paragraph-start.ts";
import type { Unit } from "./structure.ts";
import { SAME_SIZE, type Style } from "./style.ts";
import { isTrusted, startsUnit } from "./trusted-structure.ts";

/** Lines that are one paragraph. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Whether each line, the first aside, begins a new line for the reader as well. */
  readonly breaks: readonly boolean[];
  readonly isRow: boolean;
  /** What the file says it is; null where it does not, or is not to be believed. */
  readonly role: Unit["role"] | null;
}

const MOST_BETWEEN = 12;
const ROWS_OF_TABLE = 3;
const LONGEST_CELL = 40;

/** The paragraphs in lines that are in reading order, by their look or, where the file names them rightly, by that. */
export function paragraphsOf(lines: readonly Line[], style: Style): Paragraph[] {
  const byLook = partsOf(lines, style, false);
  const starts = new Set(byLook.flatMap((part) => part.lines[0] ?? []));
  const found = isTrusted(lines, starts) ? partsOf(lines, style, true) : byLook;
  return joinOverInterruptions(found, style);
}

function partsOf(lines: readonly Line[], style: Style, isTagged: boolean): Paragraph[] {
  const rows = tableRows(lines);
  const found: { lines: Line[]; breaks: boolean[]; isRow: boolean; role: Paragraph["role"] }[] = [];
  for (const [at, line] of lines.entries()) {
    const open = found.at(-1);
    const isRow = rows.has(line);
    const starts =
      isRow ||
      !open ||
      open.isRow ||
      ((isTagged ? startsUnit(lines, at) : null) ??
        startsParagraph({ lines, at, style, linesSoFar: open.lines.length }));
    if (starts) found.push({ lines: [line], breaks: [], isRow, role: (isTagged && line.unit?.role) || null });
    else {
      open.lines.push(line);
      open.breaks.push(line.column === lines[at - 1]?.column && hasRoom(lines, at) && style.isTextSize(line));
    }
  }
  return found;
}

/** Rows of tables: several lines, one below the other, of parts that stand far apart. */
function tableRows(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>();
  let run: Line[] = [];
  for (const line of [...lines, null]) {
    const isRow = line !== null && line.cells > 1 && line.text.length < line.cells * LONGEST_CELL;
    if (isRow && run.every((other) => other.column === line.column)) run.push(line);
    else {
      if (run.length >= ROWS_OF_TABLE) for (const row of run) rows.add(row);
      run = isRow ? [line] : [];
    }
  }
  return rows;
}

/**
 * A note at the foot of a page, a caption or a box may stand between the halves of a sentence: they are put together,
 * and what stood between follows.
 */
function joinOverInterruptions(paragraphs: readonly Paragraph[], style: Style): Paragraph[] {
  const joined: Paragraph[] = [];
  const taken = new Set<Paragraph>();
  for (const [at, paragraph] of paragraphs.entries()) {
    if (taken.has(paragraph)) continue;
    let whole = paragraph;
    for (
      let next = restOf(whole, paragraphs, at, style);
      next && !taken.has(next);
      next = restOf(whole, paragraphs, paragraphs.indexOf(next), style)
    ) {
      taken.add(next);
      whole = {
        ...whole,
        lines: [...whole.lines, ...next.lines],
        breaks: [...whole.breaks, false, ...next.breaks],
      };
    }
    joined.push(whole);
  }
  return joined;
}

/** The paragraph that goes on with the sentence that another one breaks off. */
function restOf(
  paragraph: Paragraph,
  all: readonly Paragraph[],
  at: number,
  style: Style,
): Paragraph | undefined {
  const last = paragraph.lines.at(-1);
  if (
    !last ||
    paragraph.isRow ||
    !style.isTextSize(last) ||
    endsSentence(last.text) ||
    last.text.endsWith(":")
  )
    return undefined;
  const after = all.slice(at + 1, at + 1 + MOST_BETWEEN);
  const next = after.findIndex(({ lines }) => lines[0] !== undefined && isLike(lines[0], last));
  const first = after[next]?.lines[0];
  if (first === undefined || first.column === last.column || !/^["“‘'(]?\p{Ll}/u.test(first.text))
    return undefined;
  const between = after.slice(0, next).flatMap(({ lines }) => lines);
  return between.length > 0 &&
    between.every((line) => line.size < last.size || line.page !== last.page) &&
    !isMarked(first)
    ? after[next]
    : undefined;
}

function isLike(line: Line, other: Line): boolean {
  return Math.abs(line.size - other.size) <= other.size * SAME_SIZE && line.font === other.font;
}
