import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, hasWord } from "#lib/corpus/sentence.ts";
import { lineShape } from "#lib/corpus/survey/line-shape.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import type { SourceLine } from "./unwrapped.ts";

/** Lines at the head, and at the foot, of a page among which a running header is looked for. */
const EDGE = 2;
const LONGEST = 120;
/** A longer line may be one of wrapped text. */
const LONGEST_TITLE = 60;
/** The share of the pages that have it; those of left and right pages differ. */
const FEWEST = 1 / 3;
const NUMBER = /^\W{0,3}(?:(?:page|p\.) ?)?(\d{1,4})\W{0,3}$/i;

type Edge = readonly SourceLine[];

/**
 * The running headers and footers of a text with page ends: lines at the head or the foot of pages that come again, figures
 * aside, or that other files of the archive have there, with nothing but a page number between them and the edge. The
 * first line of all may be a title that the pages repeat; it is one of them only where it stands above another title.
 *
 * @param pages the lines of each page that have words
 * @param known the shapes of lines at the edges of pages of other files
 */
export function findRunningHeaders(
  pages: readonly Edge[],
  known: readonly string[],
): ReadonlySet<SourceLine> {
  if (pages.length < 2) return new Set();
  const ofOthers = new Set(known);
  const found = new Set([headsOf(pages), feetOf(pages)].flatMap((edges) => repeatedAt(edges, ofOthers)));
  const [title, next] = pages[0] ?? [];
  if (title && !isAboveTitle(next)) found.delete(title);
  return found;
}

/** What stands at the edges of pages, save those of the file itself. */
export function pageEdgesOf(pages: readonly Edge[]): string[] {
  const edges = [...headsOf(pages).slice(1), ...feetOf(pages).slice(0, -1)];
  return edges.flat().map(({ source }) => collapse(source));
}

/** Whether a line is nothing but the number of a page, or has no word at all. */
export function isPageMark({ source }: SourceLine): boolean {
  return !hasWord(source) || NUMBER.test(source.trim());
}

/** The number in a line that is the number of a page and nothing else. */
export function pageNumberOf({ source }: SourceLine): number | null {
  const digits = NUMBER.exec(source.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

const headsOf = (pages: readonly Edge[]): Edge[] => pages.map((lines) => lines.slice(0, EDGE));
const feetOf = (pages: readonly Edge[]): Edge[] =>
  pages.map((lines) => lines.slice(EDGE).slice(-EDGE).reverse());

function repeatedAt(edges: readonly Edge[], known: ReadonlySet<string>): SourceLine[] {
  const counts = new Map<string, number>();
  for (const shape of edges.flatMap((lines) => [...new Set(lines.map(shapeOf))]))
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const fewest = Math.max(2, edges.length * FEWEST);
  const isRepeated = (line: SourceLine) =>
    mayRun(line) && ((counts.get(shapeOf(line)) ?? 0) >= fewest || known.has(lineShape(line.source)));
  return edges.flatMap((lines) => {
    const other = lines.findIndex((line) => !isRepeated(line) && !isPageMark(line));
    return lines.slice(0, other < 0 ? lines.length : other).filter(isRepeated);
  });
}

function mayRun({ source }: SourceLine): boolean {
  const text = source.trim();
  return text.length <= LONGEST && /\p{L}{2}/u.test(text) && !endsSentence(text);
}

function isAboveTitle(next: SourceLine | undefined): boolean {
  const text = next?.source.trim() ?? "";
  return (
    hasWord(text) &&
    text.length <= LONGEST_TITLE &&
    !endsSentence(text) &&
    // “Version 1, February 1989” is no title either.
    [text, ...text.split(",")].every((part) => parseOpeningLine(collapse(part)) === null)
  );
}

const shapeOf = ({ source }: SourceLine): string => collapse(source).replace(/\d+/g, "0").toLowerCase();
