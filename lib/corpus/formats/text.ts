import { type Block, type BlockKind, type Line, setAside } from "#lib/corpus/block.ts";
import { DEFAULT_SETTINGS, type ImportSettings } from "#lib/corpus/settings.ts";
import { type Found, NOTHING_FOUND } from "#lib/corpus/survey/found.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { decode } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { unmark } from "./inline-marks.ts";
import { ASIDES } from "./paper/paper.ts";
import type { RawArticle } from "./raw-article.ts";
import { HEADING_SIGN, partHeadings, type TextPart } from "./text-headings.ts";
import { isBlank, type TextPages, textPages } from "./text-pages.ts";
import { isUnwrapped, paragraphsOf, type SourceLine } from "./unwrapped.ts";

const HEADING_END = /[ \t]#+[ \t]*$/;
const BULLET = /^[ \t]*[-*+•][ \t]+(?=\S)/;
const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]+(?=\S)/;
const QUOTED = /^ {0,3}>[ \t]?/;

/** Plain text: blocks are parted by blank lines and page ends, running headers set aside; the Markdown habits of plain text are understood. */
export function parseText(
  bytes: Uint8Array,
  _settings: ImportSettings = DEFAULT_SETTINGS,
  found: Found = NOTHING_FOUND,
): RawArticle {
  const { text, warnings } = decode(bytes);
  const { frontMatter, body, firstLine } = splitFrontMatter(text);
  const pages = textPages(body, firstLine, found.pages);
  return { text, frontMatter, blocks: blocksOf(pages), pageEdges: pages.edges, warnings };
}

/** The blocks of plain text; `firstLine` is the number of its first line in the file. */
export function textBlocks(body: string, firstLine: number): Block[] {
  return blocksOf(textPages(body, firstLine, []));
}

function blocksOf(pages: TextPages): Block[] {
  const { running, full } = pages;
  return groups(pages).flatMap((group) => {
    const [first] = group;
    if (first && running.has(first)) return [setAside(ASIDES.header, first.source, first.number)];
    const blocks = partHeadings(group).flatMap(toBlocks);
    const last = group.at(-1);
    return last && full.has(last)
      ? blocks.map((block, at) => (at < blocks.length - 1 ? block : goingOn(block)))
      : blocks;
  });
}

const goingOn = (block: Block): Block => (block.kind === "text" ? { ...block, goesOn: true } : block);

function groups({ pages, running }: TextPages): SourceLine[][] {
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

function toBlocks({ lines, isHeading }: TextPart): Block[] {
  if (isHeading) return [toBlock("heading", lines)];
  if (lines.every((line) => QUOTED.test(line.source))) return [toBlock("quote", lines)];
  if (isUnwrapped(lines))
    return lines.map((line) => toBlock(BULLET.test(line.source) ? "list entry" : "text", [line]));
  if (isList(lines))
    return byStart(lines).map((entry) => toBlock(startsEntry(entry[0]) ? "list entry" : "text", entry));
  return paragraphsOf(lines).map((paragraph) => toBlock("text", paragraph));
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
  if (kind === "heading") return source.replace(HEADING_SIGN, "").replace(HEADING_END, "");
  if (kind === "quote") return source.replace(QUOTED, "");
  return kind === "list entry" ? source.replace(BULLET, "") : source;
}
