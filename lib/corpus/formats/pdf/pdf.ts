import type { Aside } from "#lib/corpus/block.ts";
import { ASIDES, type PaperParagraph, paperBlocks } from "#lib/corpus/formats/paper/paper.ts";
import { hintsOf } from "#lib/corpus/formats/paper/properties.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { DEFAULT_SETTINGS, type ImportSettings } from "#lib/corpus/settings.ts";
import { type Found, NOTHING_FOUND } from "#lib/corpus/survey/found.ts";
import { withDropCaps } from "./drop-caps.ts";
import { findTitle } from "./find-title.ts";
import { isCaption, isContents, kindOf } from "./kinds.ts";
import { LineEnds } from "./line-ends.ts";
import { type Line, lineOf, linesOf, rowsOf } from "./lines.ts";
import { numberedHeadings } from "./numbered-headings.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import type { Page } from "./piece.ts";
import { readPages } from "./read-pages.ts";
import { type Gutter, guttersOf, readingOrder } from "./reading-order.ts";
import { type Furniture, findRunningLines, pageEdgesOf } from "./running-lines.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { Style } from "./style.ts";

const FURNITURE: Readonly<Record<Furniture, Aside>> = {
  "running header": ASIDES.header,
  "page number": { rule: "page number", why: "This is the number of a page." },
};
const SLANTED: Aside = {
  rule: "around the article",
  why: "This stands at an angle, as stamps and labels do.",
};

/** A line that is set aside, with its place. */
interface Removed {
  readonly line: Line;
  readonly aside: Aside;
}

/**
 * Reads a PDF file: its text is drawn line by line, so paragraphs are told by columns, distances, indents and the
 * lengths of lines. Properties are hints, and dates in them are those of printing.
 *
 * @throws Rejection where it is no PDF file, needs a password, or holds pictures only
 */
export async function parsePdf(
  bytes: Uint8Array,
  _settings: ImportSettings = DEFAULT_SETTINGS,
  found: Found = NOTHING_FOUND,
): Promise<RawArticle> {
  const { pages, title, author } = await readPages(bytes);
  const { lines, removed, edges } = readLines(pages, found.pages);
  if (!lines.some(({ text }) => hasWord(text)))
    throw new Rejection(
      "There is no text in it, only pictures; the file should hold text, as a scan does once its letters were recognised.",
      "no-text",
    );
  const ends = new LineEnds(
    lines.map(({ text }) => text),
    found.words,
  );
  const paragraphs = [...toPaper(lines, removed, title, ends), ...pages.flatMap(besideTextOf)];
  return {
    text: paragraphs.map(({ text }) => text).join("\n"),
    frontMatter: null,
    named: hintsOf({ title, author }, "pdf property"),
    blocks: paperBlocks(paragraphs),
    pageEdges: edges,
    parted: [...ends.doubtful],
    warnings: warningsOf(pages),
  };
}

interface ReadLines {
  readonly lines: readonly Line[];
  readonly removed: readonly Removed[];
  /** What stands at the edges of pages and is not known to be furniture. */
  readonly edges: readonly string[];
}

/** The lines of all pages in reading order, and those that are no part of the text. */
function readLines(pages: readonly Page[], known: readonly string[]): ReadLines {
  const segments = pages.map(({ pieces }) => withDropCaps(segmentsOf(pieces)));
  const rows = segments.map((page, at) =>
    rowsOf(page).map((row) => ({ row, line: lineOf(row, pages[at]?.number ?? 1, 0) })),
  );
  const plain = rows.map((page) => page.map(({ line }) => line));
  const heights = pages.map(({ height }) => height);
  const furniture = findRunningLines(plain, heights, known);
  const text = rows.map((page) => page.filter(({ line }) => !furniture.has(line)).flatMap(({ row }) => row));
  const removed = [...furniture].map(([line, rule]) => ({ line, aside: FURNITURE[rule] }));
  return { lines: inReadingOrder(text, pages), removed, edges: pageEdgesOf(plain) };
}

function inReadingOrder(segments: readonly (readonly Segment[])[], pages: readonly Page[]): Line[] {
  const known: Gutter[] = segments.flatMap(guttersOf);
  let column = 0;
  return segments.flatMap((page, at) =>
    readingOrder(page, known).flatMap((part) => linesOf(part, pages[at]?.number ?? 1, ++column)),
  );
}

function toPaper(
  lines: readonly Line[],
  removed: readonly Removed[],
  named: string | null,
  ends: LineEnds,
): PaperParagraph[] {
  const style = new Style(lines);
  const paragraphs = paragraphsOf(lines, style);
  const title = findTitle(paragraphs, { named, running: removed.map(({ line }) => line.text) }, style);
  const numbered = numberedHeadings(paragraphs, style);
  const waiting = removed.toSorted((a, b) => a.line.page - b.line.page || a.line.y - b.line.y);
  const paper: PaperParagraph[] = [];
  let isBeforeTitle = title !== null;
  for (const [at, paragraph] of paragraphs.entries()) {
    paper.push(...takeBefore(waiting, paragraph));
    if (paragraph === title) isBeforeTitle = false;
    const isHeading = paragraph === title || (numbered.has(paragraph) && !isBeforeTitle);
    const kind = isHeading ? "heading" : isBeforeTitle ? "text" : kindOf(paragraphs, at, style);
    const text = withoutBullet(textOf(paragraph, ends, kind === "heading"), kind);
    const aside = isContents(paragraph)
      ? ASIDES.contents
      : isCaption(paragraph, style)
        ? ASIDES.caption
        : null;
    paper.push(aside ? { kind, text, aside } : { kind, text });
  }
  return [...paper, ...waiting.map(asideOf)];
}

/** What is set aside and stands before a paragraph. */
function takeBefore(waiting: Removed[], { lines }: Paragraph): PaperParagraph[] {
  const [first] = lines;
  const end = waiting.findIndex(
    ({ line }) => !first || line.page > first.page || (line.page === first.page && line.y > first.y),
  );
  return waiting.splice(0, end < 0 ? waiting.length : end).map(asideOf);
}

const asideOf = ({ line, aside }: Removed): PaperParagraph => ({ kind: "text", text: line.text, aside });

function textOf({ lines, breaks }: Paragraph, ends: LineEnds, isHeading: boolean): string {
  const texts = lines.map(({ text }) => text.replaceAll("\u00AD\u00AD", "\u00AD"));
  const whole = texts.reduce((before, text, at) =>
    breaks[at - 1] && !isHeading ? `${before}\n${text}` : ends.join(before, text),
  );
  return whole.replace(/\u00AD(?!$)/g, "");
}

const withoutBullet = (text: string, kind: string): string =>
  kind === "list entry" ? text.replace(/^[•◦▪●■‣\uF0B7\uF0A7*]\s+/u, "") : text;

/** What is no part of the text of a page, whatever its place. */
function besideTextOf({ slanted, hidden, remarks }: Page): PaperParagraph[] {
  const stamps = slanted.length > 0 ? [slanted.join(" ")] : [];
  const aside = (texts: readonly string[], why: Aside): PaperParagraph[] =>
    texts.map((text) => ({ kind: "text", text, aside: why }));
  return [...aside(stamps, SLANTED), ...aside(hidden, ASIDES.hidden), ...aside(remarks, ASIDES.comment)];
}

function warningsOf(pages: readonly Page[]): string[] {
  const empty = pages
    .filter(({ pieces }) => !pieces.some(({ text }) => hasWord(text)))
    .map(({ number }) => number);
  if (empty.length === 0) return [];
  const named = empty.slice(0, 10).join(", ");
  return [
    `There is no text on ${empty.length} of ${pages.length} pages (${named}${empty.length > 10 ? ", …" : ""}).`,
  ];
}
