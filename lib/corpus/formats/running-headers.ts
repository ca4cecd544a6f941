import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, hasWord } from "#lib/corpus/sentence.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import type { SourceLine } from "./unwrapped.ts";

/** Lines at the head, and at the foot, of a page among which a running header is looked for. */
const EDGE = 2;
const LONGEST = 120;
/** A longer line may be one of wrapped text. */
const LONGEST_TITLE = 60;
/** The share of the pages that have it; those of left and right pages differ. */
const FEWEST = 1 / 3;
const NUMBER = /^\W{0,3}(?:(?:page|p\.) ?)?\d{1,4}\W{0,3}$/i;

/**
 * The running headers and footers of a text with page ends: lines at the head or the foot of pages that come again, figures
 * aside, with nothing but a page number between them and the edge. The first line of all may be a title that the
 * pages repeat; it is one of them only where it stands above another title.
 *
 * @param pages the lines of each page that have words
 */
export function findRunningHeaders(pages: readonly (readonly SourceLine[])[]): ReadonlySet<SourceLine> {
  if (pages.length < 2) return new Set();
  const heads = pages.map((lines) => lines.slice(0, EDGE));
  const feet = pages.map((lines) => lines.slice(EDGE).slice(-EDGE).reverse());
  const found = new Set([heads, feet].flatMap(repeatedAt));
  const [title, next] = pages[0] ?? [];
  if (title && !isAboveTitle(next)) found.delete(title);
  return found;
}

function repeatedAt(edges: readonly (readonly SourceLine[])[]): SourceLine[] {
  const counts = new Map<string, number>();
  for (const shape of edges.flatMap((lines) => [...new Set(lines.map(shapeOf))]))
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const fewest = Math.max(2, edges.length * FEWEST);
  const isRepeated = (line: SourceLine) => mayRun(line) && (counts.get(shapeOf(line)) ?? 0) >= fewest;
  return edges.flatMap((lines) => {
    const other = lines.findIndex((line) => !isRepeated(line) && !NUMBER.test(line.source.trim()));
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
    parseOpeningLine(collapse(text)) === null
  );
}

const shapeOf = ({ source }: SourceLine): string => collapse(source).replace(/\d+/g, "0").toLowerCase();
