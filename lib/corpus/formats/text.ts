import { type Block, type BlockKind, type Line, setAside } from "#lib/corpus/block.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { decode } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { unmark } from "./inline-marks.ts";
import { ASIDES } from "./paper/paper.ts";
import type { RawArticle } from "./raw-article.ts";
import { findRunningHeaders } from "./running-headers.ts";
import { paragraphsOf, type SourceLine } from "./unwrapped.ts";

const HEADING = /^ {0,3}#{1,6}[ \t]+(?=\S)/;
const HEADING_END = /[ \t]#+[ \t]*$/;
const BULLET = /^[ \t]*[-*+•][ \t]+(?=\S)/;
const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]+(?=\S)/;
const QUOTED = /^ {0,3}>[ \t]?/;

/** Plain text: blocks are parted by blank lines and page ends, running headers set aside; the Markdown habits of plain text are understood. */
export function parseText(bytes: Uint8Array): RawArticle {
  const { text, warnings } = decode(bytes);
  const { frontMatter, body, firstLine } = splitFrontMatter(text);
  return { text, frontMatter, blocks: textBlocks(body, firstLine), warnings };
}

/** The blocks of plain text; `firstLine` is the number of its first line in the file. */
export function textBlocks(body: string, firstLine: number): Block[] {
  const pages = pagesOf(body, firstLine);
  const running = findRunningHeaders(pages.map((lines) => lines.filter((line) => !isBlank(line))));
  return groups(pages, running).flatMap((group) => {
    const [first] = group;
    if (first && running.has(first)) return [setAside(ASIDES.header, first.source, first.number)];
    return partHeadings(group).flatMap(toBlocks);
  });
}

/** The lines of each page; a blank line is one without words, which parts what stands around it. */
function pagesOf(body: string, firstLine: number): SourceLine[][] {
  const pages: SourceLine[][] = [[]];
  for (const [index, line] of body.split("\n").entries())
    for (const [page, source] of line.split("\f").entries()) {
      if (page > 0) pages.push([]);
      pages.at(-1)?.push({ source, number: firstLine + index });
    }
  return pages;
}

const isBlank = ({ source }: SourceLine): boolean => source.trim() === "";

function groups(pages: readonly (readonly SourceLine[])[], running: ReadonlySet<SourceLine>): SourceLine[][] {
  const found: SourceLine[][] = [];
  for (const page of pages) {
    found.push([]);
    for (const line of page) {
      if (running.has(line)) found.push([line], []);
      else if (isBlank(line)) found.push([]);
      else found.at(-1)?.push(line);
    }
  }
  return found.filter((group) => group.length > 0);
}

/** A heading is a block of its own, whether or not blank lines part it from the text. */
function partHeadings(group: SourceLine[]): SourceLine[][] {
  const parts: SourceLine[][] = [[]];
  for (const line of group) {
    if (HEADING.test(line.source)) parts.push([line], []);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

function toBlocks(group: readonly SourceLine[]): Block[] {
  const [first] = group;
  if (first !== undefined && HEADING.test(first.source)) return [toBlock("heading", group)];
  if (group.every((line) => QUOTED.test(line.source))) return [toBlock("quote", group)];
  if (isList(group))
    return byStart(group).map((lines) => toBlock(startsEntry(lines[0]) ? "list entry" : "text", lines));
  return paragraphsOf(group).map((lines) => toBlock("text", lines));
}

/** Bullets at several line starts, or numbers that go up by one: a wrapped line may begin with a number by chance. */
function isList(group: readonly SourceLine[]): boolean {
  const starts = group.filter(startsEntry);
  if (starts.length < 2) return starts.length === 1 && starts[0] === group[0] && group.length === 1;
  const numbers = starts.flatMap((line) => /^\s*(\d+)/.exec(line.source)?.[1] ?? []).map(Number);
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

function startsEntry(line: SourceLine | undefined): boolean {
  return line !== undefined && (BULLET.test(line.source) || NUMBERED.test(line.source));
}

function byStart(group: readonly SourceLine[]): SourceLine[][] {
  const entries: SourceLine[][] = [];
  for (const line of group) {
    if (startsEntry(line) || entries.length === 0) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  return entries;
}

function toBlock(kind: BlockKind, group: readonly SourceLine[]): Block {
  return { kind, lines: group.map((line) => toLine(kind, line)) };
}

function toLine(kind: BlockKind, { source, number }: SourceLine): Line {
  const { text, cuts } = unmark(withoutSign(kind, source));
  return { source: collapse(source), text: collapse(text), number, cuts };
}

/** The number of a list entry stays, for it is a word of the text; bullets and the signs of headings and quotes go. */
function withoutSign(kind: BlockKind, source: string): string {
  if (kind === "heading") return source.replace(HEADING, "").replace(HEADING_END, "");
  if (kind === "quote") return source.replace(QUOTED, "");
  return kind === "list entry" ? source.replace(BULLET, "") : source;
}
