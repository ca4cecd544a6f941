import type { Byline } from "./article.ts";
import { type Block, blockText, type Line } from "./block.ts";
import { isSurelyName } from "./byline.ts";
import { isTitle, repeatedTitle } from "./clean/repeated-title.ts";
import { type OpeningLine, parseOpeningLine } from "./opening-line.ts";
import { findTitle } from "./opening-title.ts";
import type { DateReading } from "./published-date.ts";
import type { Removal } from "./report.ts";
import { hasWord } from "./sentence.ts";
import { joinLines } from "./white-space.ts";

/** What the lines above the text say, and the blocks that remain once those lines are taken off. */
export interface Opening {
  readonly title: string;
  readonly authors: Byline | null;
  readonly date: DateReading | null;
  /** The lines read, as written. */
  readonly fragments: readonly string[];
  readonly removed: readonly Removal[];
  readonly blocks: readonly Block[];
}

interface Reading {
  authors: Byline | null;
  date: DateReading | null;
  readonly taken: Set<Line>;
  readonly fragments: string[];
  readonly removed: Removal[];
}

interface Entry {
  readonly block: Block;
  readonly line: Line;
}

/**
 * Reads title, byline and date off the first lines, in any order and each once, until a line is none of these.
 * `knownTitle` is the title from front matter; then the lines are only searched for the rest.
 */
export function readOpening(blocks: readonly Block[], knownTitle: string | null): Opening {
  const place = knownTitle === null ? findTitle(blocks) : null;
  const titleLines = place?.block.lines.slice(0, place.lines) ?? [];
  const title = knownTitle ?? joinLines(titleLines.map((line) => line.text));
  const reading: Reading = { authors: null, date: null, taken: new Set(), fragments: [], removed: [] };
  readEntries(entriesOf(blocks), title, new Set(titleLines), reading);
  return {
    title,
    authors: reading.authors,
    date: reading.date,
    fragments: reading.fragments,
    removed: reading.removed,
    blocks: remaining(blocks, reading.taken),
  };
}

function entriesOf(blocks: readonly Block[]): Entry[] {
  const head = blocks.filter((block) => block.kind !== "markup" && hasWord(blockText(block))).slice(0, 12);
  return head.flatMap((block) => block.lines.map((line) => ({ block, line })));
}

function readEntries(
  entries: readonly Entry[],
  title: string,
  titleLines: Set<Line>,
  reading: Reading,
): void {
  const untilTitle = new Set(titleLines);
  for (const [index, entry] of entries.entries()) {
    const { line } = entry;
    if (untilTitle.delete(line)) take(line, reading);
    else if (isTitle(line.text, title)) repeat(line, reading);
    else if (!readCredit(entries, index, titleLines, reading) && untilTitle.size === 0) return;
  }
}

function take(line: Line, reading: Reading): void {
  reading.taken.add(line);
  reading.fragments.push(line.source);
}

function repeat(line: Line, reading: Reading): void {
  reading.taken.add(line);
  reading.removed.push({
    rule: repeatedTitle.name,
    line: line.number,
    text: line.source,
    why: repeatedTitle.why,
  });
}

function readCredit(
  entries: readonly Entry[],
  index: number,
  titleLines: ReadonlySet<Line>,
  reading: Reading,
): boolean {
  const entry = entries[index];
  const credit = entry && mayCredit(entry.block) ? parseOpeningLine(entry.line.text) : null;
  if (!entry || !credit || isKnown(credit, reading)) return false;
  if (credit.isBare && !isTrusted(credit, entries, index, titleLines, reading)) return false;
  reading.authors = credit.authors ?? reading.authors;
  reading.date = credit.date ?? reading.date;
  take(entry.line, reading);
  return true;
}

function mayCredit(block: Block): boolean {
  return block.kind === "text" || block.kind === "heading" || block.kind === "quote";
}

function isKnown(credit: OpeningLine, reading: Reading): boolean {
  return (
    (credit.authors !== null && reading.authors !== null) || (credit.date !== null && reading.date !== null)
  );
}

/** A bare name may be a heading: it is believed beside a date, right below the title, or for its own shape. */
function isTrusted(
  credit: OpeningLine,
  entries: readonly Entry[],
  index: number,
  titleLines: ReadonlySet<Line>,
  reading: Reading,
): boolean {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]];
  if (!entry || entry.block.kind === "heading") return false;
  if (reading.date !== null && before && reading.taken.has(before.line)) return true;
  if (after && parseOpeningLine(after.line.text)?.date) return true;
  const isBelowTitle =
    before !== undefined && titleLines.has(before.line) && before.line.number + 1 === entry.line.number;
  // Lines of one block that go on with text are text: "Jane Roe" there is the start of a sentence.
  const endsBlock = after === undefined || after.line.number > entry.line.number + 1;
  return (isBelowTitle && endsBlock) || (endsBlock && (credit.authors ?? []).every(isSurelyName));
}

function remaining(blocks: readonly Block[], taken: ReadonlySet<Line>): Block[] {
  return blocks
    .map((block) =>
      block.lines.some((line) => taken.has(line))
        ? { ...block, lines: block.lines.filter((line) => !taken.has(line)) }
        : block,
    )
    .filter((block) => block.lines.length > 0);
}
