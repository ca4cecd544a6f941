import { largest, smallest } from "#lib/corpus/extremes.ts";
import { hasRoomFor } from "#lib/corpus/room-for-word.ts";
import { findRunningHeaders, isPageMark, pageEdgesOf, pageNumberOf } from "./running-headers.ts";
import { INDENT, type SourceLine } from "./unwrapped.ts";

/** The lines of a text by pages, with what stands at their edges. */
export interface TextPages {
  readonly pages: readonly (readonly SourceLine[])[];
  readonly running: ReadonlySet<SourceLine>;
  /** The last lines of pages that were full, so that their paragraph goes on, whether or not a sentence ends there. */
  readonly full: ReadonlySet<SourceLine>;
  readonly edges: readonly string[];
}

/** Longer lines were never wrapped. */
const WIDEST = 150;
const FEWEST_LINES = 20;
/** Of the lines: so many may be longer than the text is wide. */
const WIDER = 0.02;
const FEWEST_NUMBERS = 3;
const MOST_UNEVEN = 1.5;

/** @param known the shapes of lines at the edges of pages of other files */
export function textPages(body: string, firstLine: number, known: readonly string[]): TextPages {
  const pages = pagesOf(body, firstLine);
  if (pages.length === 1) pages.splice(0, 1, ...atNumbers(pages[0] ?? []));
  const written = pages.map((lines) => lines.filter((line) => !isBlank(line)));
  const running = findRunningHeaders(written, known);
  const text = written.map((lines) => lines.filter((line) => !running.has(line) && !isPageMark(line)));
  return { pages, running, full: fullLines(text), edges: pages.length < 2 ? [] : pageEdgesOf(written) };
}

/** A blank line is one without signs, which parts what stands around it. */
export const isBlank = ({ source }: SourceLine): boolean => source.trim() === "";

function pagesOf(body: string, firstLine: number): SourceLine[][] {
  const pages: SourceLine[][] = [[]];
  for (const [index, line] of body.split("\n").entries())
    for (const [page, source] of line.split("\f").entries()) {
      if (page > 0) pages.push([]);
      pages.at(-1)?.push({ source, number: firstLine + index });
    }
  return pages;
}

/**
 * Pages that nothing parts but their numbers: alone in their lines, rising by one, and as far apart as pages are long.
 * A number is the last of its page or the first; what stands beside it is at an edge either way.
 */
function atNumbers(lines: readonly SourceLine[]): SourceLine[][] {
  const marks = [...lines.entries()].flatMap(([at, line]) => {
    const isAlone = [lines[at - 1], lines[at + 1]].every((beside) => !beside || isBlank(beside));
    const number = isAlone ? pageNumberOf(line) : null;
    return number === null ? [] : [{ at, number }];
  });
  const run = longestRun(marks);
  const lengths = run.slice(1).map(({ at }, index) => at - (run[index]?.at ?? 0));
  const [least, most] = [smallest(lengths), largest(lengths)];
  if (run.length < FEWEST_NUMBERS || least < FEWEST_LINES || most > least * MOST_UNEVEN) return [[...lines]];
  const starts = [0, ...run.map(({ at }) => at + 1)];
  return starts
    .map((start, index) => lines.slice(start, starts[index + 1]))
    .filter((page) => !page.every(isBlank));
}

interface Mark {
  readonly at: number;
  readonly number: number;
}

function longestRun(marks: readonly Mark[]): readonly Mark[] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.find((one) => one.at(-1)?.number === mark.number - 1);
    if (run) run.push(mark);
    else runs.push([mark]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** The last lines of pages in which the first word of the next page had no room, going by the width of the text. */
function fullLines(pages: readonly (readonly SourceLine[])[]): Set<SourceLine> {
  const lengths = pages.flat().map(({ source }) => source.trimEnd().length);
  const width = lengths.sort((a, b) => b - a)[Math.floor(lengths.length * WIDER)] ?? 0;
  const full = new Set<SourceLine>();
  if (lengths.length < FEWEST_LINES || width > WIDEST) return full;
  for (const [at, lines] of pages.entries()) {
    const [last, next] = [lines.at(-1), pages[at + 1]?.[0]];
    if (!last || !next || (INDENT.test(next.source) && !INDENT.test(last.source))) continue;
    if (!hasRoomFor(next.source, last.source, width)) full.add(last);
  }
  return full;
}
