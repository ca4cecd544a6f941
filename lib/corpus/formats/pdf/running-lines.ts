import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, wordCount } from "#lib/corpus/sentence.ts";
import { lineShape } from "#lib/corpus/survey/line-shape.ts";
import type { Line } from "./lines.ts";
import { romanValue } from "./roman-number.ts";

/** A line that is no part of the text, by its place and its repetition. */
export type Furniture = "running header" | "page number";

const LINES_APART = 6;
const ONE_PIECE = 1.6;
const FEWEST_IN_FLOW = 3;
/** Of the height of a page: text that is read is seldom set nearer to the edge. */
const MARGIN = 0.06;
const FAR = 2.2;
const WORDS_OF_SENTENCE = 6;
const EDGE_LINES = 5;
const SAME_HEIGHT = 3;
/** Headers of left and right pages differ, and the first page of a part has none. */
const NEAR_PAGES = 4;
const NUMBER =
  /^\W{0,3}(?:(?:page|pg\.?|p\.|seite|s\.|pagina|página|стр\.)\s?)?(\d{1,4}|[ivxlc]{1,7})(?:\s?(?:of|\/|von|de|sur|из)\s?\d{1,4})?\W{0,3}$/iu;

interface Edge {
  readonly line: Line;
  readonly key: string;
  readonly isTop: boolean;
}

/**
 * Finds running headers and footers: lines at the head or the foot of pages whose words, figures aside, stand at the
 * same height on a page near by, with nothing but such lines between them and the edge. And page numbers: lines with
 * nothing but a number that goes up as the pages do, wherever they stand.
 *
 * Those that other files of the archive have at the edges of their pages are running, too.
 *
 * What stands in the margin, small and far from the text, is found by its place alone.
 *
 * @param pages the rows of each page from top to bottom, over all columns
 * @param heights those of the pages
 * @param known the shapes of lines at the edges of pages of other files
 */
export function findRunningLines(
  pages: readonly (readonly Line[])[],
  heights: readonly number[],
  known: readonly string[] = [],
): Map<Line, Furniture> {
  const found = new Map<Line, Furniture>(
    pages
      .flatMap((rows, at) => linesInMargin(rows, heights[at] ?? 0))
      .map((line) => [line, "running header"]),
  );
  const numbers = new Set([...sequencesOf(pages), ...numbersInFlow(pages)]);
  for (const number of numbers) found.set(number, "page number");
  const edges = pages.map((rows) => edgesOf(rows));
  const places = new Map<string, Line[]>();
  for (const { key, line } of edges.flat()) places.set(key, [...(places.get(key) ?? []), line]);
  const ofOthers = new Set(known);
  const isRunning = ({ line, key }: Edge) =>
    found.has(line) ||
    ofOthers.has(lineShape(line.text)) ||
    (places.get(key) ?? []).some((other) => isSamePlace(line, other));
  for (const { line } of edges.flatMap((page) => [
    ...outermost(page, true, isRunning),
    ...outermost(page, false, isRunning),
  ]))
    if (!found.has(line)) found.set(line, "running header");
  return found;
}

/** The two outermost rows of each page at its head and its foot, which may be furniture that the file has once. */
export function pageEdgesOf(pages: readonly (readonly Line[])[]): string[] {
  return pages.flatMap((rows) => [...rows.slice(0, 2), ...rows.slice(2).slice(-2)].map(({ text }) => text));
}

/** The lines at an edge up to the first that is not running, without those that stand in one piece with that one. */
function outermost(
  page: readonly Edge[],
  isTop: boolean,
  isRunning: (edge: Edge) => boolean,
): readonly Edge[] {
  const edge = page.filter((one) => one.isTop === isTop);
  const first = edge.findIndex((one) => !isRunning(one));
  let end = first < 0 ? edge.length : first;
  for (; end > 0 && isInOnePiece(edge[end - 1], edge[end]); end--);
  return edge.slice(0, end);
}

/** Whether a line stands as close to the next as lines of a text do, in its size and font. */
function isInOnePiece(a: Edge | undefined, b: Edge | undefined): boolean {
  if (!a || !b || a.line.font !== b.line.font || Math.abs(a.line.size - b.line.size) > 0.5) return false;
  return Math.abs(a.line.y - b.line.y) < a.line.size * ONE_PIECE;
}

/** Small lines in the margin with more than two lines' room to the text, where a byline or a date is not likely meant. */
function linesInMargin(rows: readonly Line[], height: number): Line[] {
  return [rows.slice(0, 3), rows.slice(-3).reverse()].flatMap((edge) => {
    const [first, second, third] = edge;
    if (!first || !second) return [];
    const depth = first.y < height / 2 ? first.y : height - first.y;
    const isFar = Math.abs(second.y - first.y) > second.size * FAR;
    const isSmall = first.size <= Math.min(second.size, third?.size ?? second.size);
    // A note at the foot of a page that is not full stands as far from the text.
    const isSentence = endsSentence(first.text) && wordCount(first.text) >= WORDS_OF_SENTENCE;
    return depth < height * MARGIN && isFar && isSmall && !isSentence && parseOpeningLine(first.text) === null
      ? [first]
      : [];
  });
}

/** The first and last rows of a page, from the edge inward. */
function edgesOf(rows: readonly Line[]): Edge[] {
  const top = rows.slice(0, EDGE_LINES).map((line) => ({ line, key: keyOf(line), isTop: true }));
  const bottom = rows.slice(-EDGE_LINES).reverse();
  return [...top, ...bottom.map((line) => ({ line, key: keyOf(line), isTop: false }))];
}

/** The words of a line without what changes from page to page; figures alone have to differ as page numbers do. */
function keyOf({ text }: Line): string {
  const key = text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/\b[ivxlc]+\b/g, "#");
  return /\p{L}/u.test(key) ? key : text;
}

function isSamePlace(line: Line, other: Line): boolean {
  const apart = Math.abs(line.page - other.page);
  return apart > 0 && apart <= NEAR_PAGES && Math.abs(line.y - other.y) <= SAME_HEIGHT;
}

function numberOf({ text }: Line): number | null {
  const written = NUMBER.exec(text)?.[1]?.toLowerCase();
  if (written === undefined) return null;
  return /^\d/.test(written) ? Number(written) : romanValue(written);
}

/** Numbers at the edges of pages that are as far apart as the pages. */
function sequencesOf(pages: readonly (readonly Line[])[]): Line[] {
  const offsets = new Map<number, Line[]>();
  for (const rows of pages) {
    for (const line of new Set([...rows.slice(0, EDGE_LINES), ...rows.slice(-EDGE_LINES)])) {
      const number = numberOf(line);
      if (number !== null)
        offsets.set(number - line.page, [...(offsets.get(number - line.page) ?? []), line]);
    }
  }
  return [...offsets.values()].filter((lines) => new Set(lines.map(({ page }) => page)).size > 1).flat();
}

/** Numbers between the lines that go up by one: those of the pages of a book that the file was made from. */
function numbersInFlow(pages: readonly (readonly Line[])[]): Line[] {
  const lone = pages.flat().flatMap((line) => {
    const number = line.cells === 1 ? numberOf(line) : null;
    return number === null ? [] : [{ line, number }];
  });
  const runs: (typeof lone)[] = [];
  for (const one of lone) {
    const last = runs.at(-1)?.at(-1);
    if (last && one.number === last.number + 1) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs
    .filter((run) => run.length >= FEWEST_IN_FLOW && isApart(run.map(({ line }) => line)))
    .flatMap((run) => run.map(({ line }) => line));
}

/** Whether there is text between numbers; a column of figures has none. */
function isApart(lines: readonly Line[]): boolean {
  return lines.every((line, at) => {
    const next = lines[at + 1];
    return next === undefined || next.page !== line.page || next.y - line.y > line.size * LINES_APART;
  });
}
