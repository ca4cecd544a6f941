import type { Article, Byline } from "#lib/corpus/article.ts";
import type { Block, Line } from "#lib/corpus/block.ts";
import { isContact } from "#lib/corpus/clean/closing-boilerplate.ts";
import type { RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { openingLineOf } from "#lib/corpus/opening-line.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { fold } from "#lib/text/fold.ts";
import { type EdgeLine, edgesOf } from "./edge-lines.ts";
import { lineShape, mayBeFurniture } from "./line-shape.ts";
import { hashWord, sketchWords } from "./word-sketch.ts";

/** A line of a file that may belong to the place the file is from. */
export interface LineTrace {
  readonly shape: string;
  readonly isContact: boolean;
  /** Whether it stands at the edge of a page within the file, and not of the file. */
  readonly isOfPage: boolean;
  /** Whether it may be furniture between title and text as well. */
  readonly mayStandInside: boolean;
  /** Whether the same line stands in the midst of the text as well, as a refrain does. */
  readonly isWithin: boolean;
  /** Whether it may be the name of a person, of whom the file does not say otherwise who wrote it. */
  readonly mayBeByline: boolean;
}

/** What a file leaves to be settled by the archive as a whole. */
export interface Traces {
  readonly lines: readonly LineTrace[];
  /** Words parted at the ends of lines of which the file does not know whether they are one, with the hyphen. */
  readonly parted: readonly string[];
  /** Of the longest paragraph: copies of an article are one witness. */
  readonly body: number;
  readonly words: string;
}

const MOST_PAGE_EDGES = 200;
const ENOUGH_OF_BODY = 400;

/** What is to be settled of an article, as its format gave it and as it was read by itself. */
export function tracesOf(
  { blocks, pageEdges = [], parted: byFormat = [] }: RawArticle,
  article: Article,
  byCleaning: readonly string[],
): Traces {
  const parted = [...byFormat, ...byCleaning];
  const texts = article.paragraphs.map(({ text }) => text);
  const longest = texts.reduce((most, text) => (text.length > most.length ? text : most), "");
  return {
    lines: [...linesOf(blocks, article.authors), ...pageLinesOf(pageEdges)],
    parted: [...new Set(parted)].sort(),
    body: hashWord(collapse(fold(longest.slice(0, ENOUGH_OF_BODY)))),
    words: sketchWords(
      [article.title, ...texts],
      new Set(parted.flatMap((word) => [word, word.replace("-", "")])),
    ),
  };
}

function linesOf(blocks: readonly Block[], authors: Byline): LineTrace[] {
  const { top, bottom } = edgesOf(blocks);
  const edge = [...top, ...bottom];
  const known = [...authors, ...edge.flatMap(({ line }) => announcedIn(line))].map((name) => fold(name));
  const within = textsWithin(blocks, edge);
  const traced = new Map<string, LineTrace>();
  for (const { line, shape, mayStandInside } of edge.filter(({ isCandidate }) => isCandidate)) {
    const isInside = mayStandInside && top.some((other) => other.line === line);
    traced.set(shape, {
      shape,
      isContact: isContact(line.text),
      isOfPage: false,
      mayStandInside: isInside || traced.get(shape)?.mayStandInside === true,
      isWithin: within.has(plain(line.text)),
      mayBeByline: mayBeByline(line, known),
    });
  }
  return [...traced.values()];
}

/** The lines of the edges that stand elsewhere too. */
function textsWithin(blocks: readonly Block[], edge: readonly EdgeLine[]): ReadonlySet<string> {
  const lines = new Set(edge.map(({ line }) => line));
  const wanted = new Set(edge.map(({ line }) => plain(line.text)));
  const others = blocks
    .flatMap((block) => (block.aside ? [] : block.lines))
    .filter((line) => !lines.has(line));
  return new Set(others.map(({ text }) => plain(text)).filter((text) => wanted.has(text)));
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Below lines of a page around it, a file's byline is not found before they are set aside. */
function announcedIn(line: Line): Byline {
  const credit = openingLineOf(line);
  return credit?.sign === "announced" ? (credit.authors ?? []) : [];
}

function mayBeByline(line: Line, known: readonly string[]): boolean {
  const names = openingLineOf(line)?.authors;
  return !!names && (known.length === 0 || names.some((name) => known.includes(fold(name))));
}

function pageLinesOf(edges: readonly string[]): LineTrace[] {
  const shapes = new Set(edges.filter(mayBeFurniture).map(lineShape));
  return [...shapes].slice(0, MOST_PAGE_EDGES).map((shape) => ({
    shape,
    isContact: false,
    isOfPage: true,
    mayStandInside: false,
    isWithin: false,
    mayBeByline: false,
  }));
}
