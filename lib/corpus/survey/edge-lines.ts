import { type Block, blockText, type Line } from "#lib/corpus/block.ts";
import { isContact } from "#lib/corpus/clean/closing-boilerplate.ts";
import { isCopyright } from "#lib/corpus/clean/copyright.ts";
import { largest } from "#lib/corpus/extremes.ts";
import { openingLineOf } from "#lib/corpus/opening-line.ts";
import { endsSentence, hasWord, wordCount } from "#lib/corpus/sentence.ts";
import { headingShape, lineShape, mayBeFurniture } from "./line-shape.ts";

/** A line at the head or the foot of a file, outside its prose. */
export interface EdgeLine {
  readonly line: Line;
  readonly shape: string;
  /** Whether it may belong to the place that the file is from; others are passed over, or end the edge. */
  readonly isCandidate: boolean;
  /** Whether lines farther in may be furniture all the same: dates, bylines, claims of rights. */
  readonly isPassable: boolean;
  /** Whether it may be furniture also between the title and the text, where headings of the text stand. */
  readonly mayStandInside: boolean;
}

/** Both from the edge inward. */
export interface Edges {
  readonly top: readonly EdgeLine[];
  readonly bottom: readonly EdgeLine[];
}

const MOST_BLOCKS = 12;
const MOST_LINES = 16;
const LONG = 200;
const FEWEST_WORDS_OF_PROSE = 8;
/** Of the longest line of its block: a line of wrapped text is seldom as short. */
const SHORT_LINE = 0.6;

/** The lines of a file above its first prose and below its last. */
export function edgesOf(blocks: readonly Block[]): Edges {
  const own = blocks.filter(({ aside, kind }) => aside === undefined && kind !== "markup" && kind !== "code");
  return { top: topOf(own), bottom: bottomOf(own) };
}

function topOf(blocks: readonly Block[]): EdgeLine[] {
  const head = blocks.slice(0, MOST_BLOCKS);
  const prose = head.findIndex(isProse);
  const above = prose < 0 ? head : head.slice(0, prose);
  const first = head[prose];
  const lines = [
    ...above.flatMap((block) => block.lines.map((line) => edgeLine(block, line))),
    ...(first ? shortLinesOf(first).map((line) => edgeLine(first, line)) : []),
  ];
  return lines.filter(({ line }) => hasWord(line.text)).slice(0, MOST_LINES);
}

/** Where no blank line parts the text from what stands above it. */
function shortLinesOf({ lines }: Block): readonly Line[] {
  const width = largest(lines.map(({ text }) => text.length));
  const long = lines.findIndex(({ text }) => text.length >= width * SHORT_LINE || endsSentence(text));
  return lines.slice(0, Math.max(long, 0));
}

function bottomOf(blocks: readonly Block[]): EdgeLine[] {
  const lines: EdgeLine[] = [];
  for (const block of blocks.toReversed()) {
    if (isProse(block)) break;
    for (const line of block.lines.toReversed()) {
      if (lines.length === MOST_LINES) return lines;
      const edge = edgeLine(block, line);
      if (!edge.isCandidate && !edge.isPassable) return lines;
      lines.push(edge);
    }
  }
  return lines;
}

function edgeLine(block: Block, line: Line): EdgeLine {
  const { text } = line;
  const isCandidate = block.kind !== "quote" && mayBeFurniture(text) && !isDatedOrAnnounced(line);
  return {
    line,
    shape: !isCandidate ? "" : block.kind === "heading" ? headingShape(text) : lineShape(text),
    isCandidate,
    isPassable: !hasWord(text) || isContact(text) || isCopyright(text) || isDatedOrAnnounced(line),
    mayStandInside:
      isContact(text) || (block.kind !== "heading" && wordCount(text) > 1 && !text.endsWith(":")),
  };
}

/** Bare names are another matter: a paper may be called like a person. */
function isDatedOrAnnounced(line: Line): boolean {
  const credit = openingLineOf(line);
  return credit !== null && (credit.date !== null || credit.sign === "announced");
}

function isProse(block: Block): boolean {
  const text = blockText(block);
  if (text.length > LONG) return true;
  const isFurniture = block.lines.every((line) => mayBeFurniture(line.text) || isCopyright(line.text));
  return endsSentence(text) && wordCount(text) >= FEWEST_WORDS_OF_PROSE && !isFurniture;
}
