import { type Block, blockText, type Line } from "./block.ts";
import { isTitle, mayRepeatTitle } from "./clean/repeated-title.ts";
import { parseCredit } from "./credit.ts";
import { largest } from "./extremes.ts";
import { openingLineOf } from "./opening-line.ts";
import { parsePublishedDate } from "./published-date.ts";
import { hasRoomFor } from "./room-for-word.ts";
import { findSchoolHeading } from "./school-heading.ts";
import { endsSentence, hasWord } from "./sentence.ts";
import { joinLines } from "./white-space.ts";

const LONGEST = 200;
const LONGEST_QUESTION = 100;
const MOST_LINES = 4;
/** "By …", "Author: …": not the second half of a title, even where it cannot be read. */
const LABELLED = /^(?:by\s|\p{L}+:\s)/iu;
const BLOCKS_BEFORE_HEADING = 6;

/**
 * The lines that are the title of a file that names none: its first heading, or else its first line if that reads like a
 * title. None where it has no title.
 */
export function findTitle(all: readonly Block[]): readonly Line[] {
  const blocks = belowSchoolHeading(all.filter(({ aside }) => aside === undefined));
  const heading = firstHeading(blocks);
  if (heading) return heading.lines;
  const first = blocks.findIndex((block) => hasWord(blockText(block)) && !isAnnounced(block));
  const block = blocks[first];
  if (block?.kind !== "text") return [];
  const next = blocks.slice(first + 1).find((candidate) => hasWord(blockText(candidate)));
  return block.lines.slice(0, titleLines(block, next));
}

function belowSchoolHeading(blocks: readonly Block[]): readonly Block[] {
  const above = findSchoolHeading(blocks)?.lines;
  if (above === undefined) return blocks;
  const below = blocks.map((block) => ({
    ...block,
    lines: block.lines.filter((line) => !above.includes(line)),
  }));
  return below.filter(({ lines }) => lines.length > 0);
}

/** A heading is the title only where no text stands above it. */
function firstHeading(blocks: readonly Block[]): Block | undefined {
  const index = blocks
    .slice(0, BLOCKS_BEFORE_HEADING)
    .findIndex((block) => block.kind === "heading" && hasWord(blockText(block)));
  return blocks.slice(0, Math.max(index, 0)).some(isProse) ? undefined : blocks[index];
}

function isProse(block: Block): boolean {
  const text = blockText(block);
  return block.kind !== "markup" && (text.length > LONGEST || (endsSentence(text) && !isAnnounced(block)));
}

/** A byline that says so, or a date: these may stand above the title. */
function isAnnounced(block: Block): boolean {
  return block.lines.every(({ text }) => parseCredit(text) !== null || parsePublishedDate(text) !== null);
}

/** How many lines of the first block are the title; 0 where it is text. */
function titleLines(block: Block, next: Block | undefined): number {
  const credited = linesAboveCredit(block, next);
  if (credited > 0) return credited;
  const [first, second] = block.lines;
  if (first === undefined || !isTitleLike(first.text) || isSentence(first.text)) return 0;
  if (second === undefined) return next === undefined ? 0 : 1;
  if (endsDeliberately(block)) return 1;
  if (block.lines.slice(1).some(({ text }) => LABELLED.test(text) || parsePublishedDate(text) !== null))
    return 1;
  const whole = blockText(block);
  return isTitleLike(whole) && !endsSentence(whole) && next !== undefined ? block.lines.length : 0;
}

/** What stands right above a byline, a date or its own repetition is a title, even with a full stop. */
function linesAboveCredit({ lines }: Block, next: Block | undefined): number {
  const nextLine = next && mayRepeatTitle(next) ? next.lines.slice(0, 1) : [];
  const below = [...lines.slice(1), ...nextLine].slice(0, MOST_LINES);
  const first = lines[0]?.text ?? "";
  const count =
    below.findIndex(
      (line, index) =>
        (isTitle(line.text, first) && !endsSentence(first)) || isCreditAbove(line, below[index + 1]),
    ) + 1;
  const title = joinLines(lines.slice(0, count).map((line) => line.text));
  return count > 0 && isTitleLike(title) && !/[.!?] \p{Lu}/u.test(title) ? count : 0;
}

/** Names with a place or a paper are a credit only above a date; else they are a line of the title. */
function isCreditAbove(line: Line, next: Line | undefined): boolean {
  const credit = openingLineOf(line);
  return credit !== null && (credit.sign !== "placed" || (next && openingLineOf(next)?.date) != null);
}

function isTitleLike(text: string): boolean {
  return hasWord(text) && text.length <= LONGEST && !/[,;:]$/.test(text);
}

/** A short question may be a title; a statement with a full stop, or more than one sentence, is text. */
function isSentence(text: string): boolean {
  if (!endsSentence(text)) return false;
  return !/[?!]$/.test(text) || text.length > LONGEST_QUESTION || /[.!?]["'”’]? +["'“‘]?\p{Lu}/u.test(text);
}

/** A line that wrapping cut is so long that the next word did not fit; a title ends where it ends. */
function endsDeliberately({ lines }: Block): boolean {
  const width = largest(lines.map(({ text }) => text.length));
  return hasRoomFor(lines[1]?.text ?? "", lines[0]?.text ?? "", width);
}
