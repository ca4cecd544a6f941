import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, hasWord } from "#lib/corpus/sentence.ts";
import { isMarked } from "./paragraph-start.ts";
import type { Paragraph } from "./paragraphs.ts";
import { romanValue } from "./roman-number.ts";
import { GAP, type Style } from "./style.ts";

/** A paragraph that begins with the number of a part: the heading of one, or an entry of a list. */
interface Numbered {
  readonly paragraph: Paragraph;
  readonly before: Paragraph | undefined;
  readonly next: Paragraph;
  /** “2.3.” is [2, 3]. */
  readonly number: readonly number[];
  readonly isRoman: boolean;
  readonly title: string;
}

/** “3. Results”, “1.2 Methods”, “IV. Results”; a number alone without a stop may be anything. */
const NUMBER = /^(?:(\d{1,2}(?:\.\d{1,2}){1,3})\.?|(\d{1,2})\.|([IVXLC]{1,7})\.)\s+(["“‘'«(]?\p{Lu}.*)$/u;
const LONGEST = 140;
/** “2.1. Tools. Type” goes on with the text of its part. */
const GOES_ON = /[.?!]\s/;
const MOST_LINES = 3;
const SMALLEST = 0.97;
const LARGER = 1.04;
/** Of the distance to what follows: a heading stands nearer to its text than to what went before. */
const NEARER = 1.15;
const FEWEST_CAPITALS = 4;
const SHORTEST_PROSE = 80;

/**
 * The headings of numbered parts. Entries of lists begin with numbers too: those stand one below the other, or are set
 * as their text is. So a heading has a look of its own, or others of the next number that stand apart as it does, and
 * text below it.
 */
export function numberedHeadings(paragraphs: readonly Paragraph[], style: Style): ReadonlySet<Paragraph> {
  const numbered = paragraphs.flatMap((_, at) => numberedAt(paragraphs, at));
  const byLook = numbered.filter((one) => hasOwnLook(one, style) && isAlone(one, numbered));
  const byPlace = numbered.filter((one) => standsApart(one, style) && isAboveProse(one, style));
  const found = [
    ...byLook.filter((one) => !one.isRoman || hasNeighbour(one, byLook)),
    ...byPlace.filter((one) => hasNeighbour(one, byPlace)),
  ];
  return new Set(found.map(({ paragraph }) => paragraph));
}

function numberedAt(paragraphs: readonly Paragraph[], at: number): Numbered[] {
  const [before, paragraph, next] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (
    !paragraph ||
    !next ||
    paragraph.isRow ||
    paragraph.role === "list entry" ||
    paragraph.lines.length > MOST_LINES
  )
    return [];
  const text = paragraph.lines.map((line) => line.text).join(" ");
  const [, parts, part, roman, title = ""] = NUMBER.exec(text) ?? [];
  if (text.length > LONGEST || !hasWord(title) || /[,;:]$/.test(text) || parseOpeningLine(text) !== null)
    return [];
  if (GOES_ON.test(title) && !endsSentence(title)) return [];
  const number = roman ? [romanValue(roman)] : (parts ?? part ?? "").split(".").map(Number);
  return [{ paragraph, before, next, number, isRoman: roman !== undefined, title }];
}

/** Whether all of it is set in another font than the text, or larger. */
function hasOwnLook({ paragraph: { lines } }: Numbered, style: Style): boolean {
  return lines.every(
    ({ font, size }) => size >= style.size * LARGER || (font !== style.font && size >= style.size * SMALLEST),
  );
}

/** Whether nothing of its kind stands right before or behind it, as it does in a list or in a table of contents. */
function isAlone({ paragraph, before, next, number }: Numbered, all: readonly Numbered[]): boolean {
  const isOneOf = (other: Paragraph | undefined) =>
    all.some(
      (one) => one.paragraph === other && one.number.length === number.length && isAlike(one, paragraph),
    );
  return !isOneOf(before) && !isOneOf(next);
}

const isAlike = ({ paragraph: { lines } }: Numbered, other: Paragraph): boolean =>
  lines[0]?.font === other.lines[0]?.font;

/** Whether it is set in capitals, or is nearer to what follows than to what went before. */
function standsApart({ paragraph, before, next, title }: Numbered, style: Style): boolean {
  if (endsSentence(title)) return false;
  const letters = title.replace(/\P{L}/gu, "");
  if (
    letters.length >= FEWEST_CAPITALS &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  )
    return true;
  const above = distance(before, paragraph);
  const below = distance(paragraph, next);
  const [first] = paragraph.lines;
  if (above === null || below === null || !first) return false;
  return above > style.stepOf(first) * GAP && above > below * NEARER;
}

/** From the last line of a paragraph to the first of the next; null where that stands in another column. */
function distance(upper: Paragraph | undefined, lower: Paragraph): number | null {
  const [last, first] = [upper?.lines.at(-1), lower.lines[0]];
  return last && first && last.column === first.column ? first.y - last.y : null;
}

/** Whether text of some length follows, and no entry of a list goes before or behind. */
function isAboveProse({ before, next }: Numbered, style: Style): boolean {
  const [first] = next.lines;
  if (!first || isEntry(next) || (before && isEntry(before)) || next.isRow) return false;
  const letters = next.lines.reduce((sum, { text }) => sum + text.length, 0);
  return style.isTextSize(first) && letters >= SHORTEST_PROSE;
}

const isEntry = ({ lines: [first] }: Paragraph): boolean => first !== undefined && isMarked(first);

/** Whether another one has the number before or after. */
function hasNeighbour(one: Numbered, all: readonly Numbered[]): boolean {
  return all.some(
    ({ number, isRoman }) =>
      isRoman === one.isRoman &&
      number.length === one.number.length &&
      number.every((part, at) => {
        const apart = Math.abs(part - (one.number[at] ?? 0));
        return apart === (at === number.length - 1 ? 1 : 0);
      }),
  );
}
