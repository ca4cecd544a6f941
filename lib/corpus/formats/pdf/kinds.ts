import type { BlockKind } from "#lib/corpus/block.ts";
import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, hasWord } from "#lib/corpus/sentence.ts";
import { isMarked } from "./paragraph-start.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Style } from "./style.ts";

const LARGER = 1.1;
const LONGEST_HEADING = 200;
const MOST_LINES_OF_HEADING = 4;
const LONGEST_PLAIN_HEADING = 100;
const BEGINS_HEADING = /^["“‘'«(¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** “2.1 Naming . . . . . 4” */
const LEADER = /(?:\s?[.…·_]){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$/i;
const CAPTION =
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|photo(?:graph)?s?|foto|tab(?:le|elle|\.)?|map|chart|image|picture|illustration|рис\.|таблица)\s?(?:\d|[IVX]+\b|[:.|])/iu;

/** Whether a paragraph is a piece of a table of contents, with dots that lead to the numbers of pages. */
export function isContents({ lines }: Paragraph): boolean {
  return lines.filter(({ text }) => LEADER.test(text.slice(-LONGEST_HEADING))).length * 2 > lines.length;
}

/** What a paragraph is, unless it is the heading of a numbered part: told by its size and font, and by how it begins. */
export function kindOf(paragraphs: readonly Paragraph[], at: number, style: Style): BlockKind {
  const [before, paragraph, next] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  const first = paragraph?.lines[0];
  if (!first || paragraph.isRow) return paragraph?.isRow ? "table row" : "text";
  if (paragraph.role === "list entry") return "list entry";
  const isLastOfList = isMarked(first) && before?.lines[0] !== undefined && isMarked(before.lines[0]);
  if (isHeading(paragraph, isLastOfList ? undefined : next, style)) return "heading";
  return isMarked(first) && !/^[-–—]/.test(first.text) ? "list entry" : "text";
}

/** Whether a paragraph describes a picture: it says so, and is set smaller or names the number of a figure. */
export function isCaption({ lines }: Paragraph, style: Style): boolean {
  const [first] = lines;
  if (!first || !CAPTION.test(first.text)) return false;
  return first.size < style.size * 0.97 || (/^\S+\s?\d+\s?[.:|]/.test(first.text) && lines.length <= 6);
}

function isHeading(paragraph: Paragraph, next: Paragraph | undefined, style: Style): boolean {
  const [first] = paragraph.lines;
  const text = paragraph.lines.map((line) => line.text).join(" ");
  if (
    !first ||
    !hasWord(text) ||
    text.length > LONGEST_HEADING ||
    paragraph.lines.length > MOST_LINES_OF_HEADING
  )
    return false;
  if (paragraph.role === "heading") return true;
  if (first.size >= style.size * LARGER) return parseOpeningLine(text)?.date == null && !/^by\s/i.test(text);
  return (
    isSetApart(paragraph, next, style) &&
    text.length <= LONGEST_PLAIN_HEADING &&
    !endsSentence(text) &&
    !/[,;:]$/.test(text) &&
    BEGINS_HEADING.test(text) &&
    parseOpeningLine(text) === null
  );
}

/** In a font of its own, above text in the usual one. */
function isSetApart({ lines }: Paragraph, next: Paragraph | undefined, style: Style): boolean {
  const below = next?.lines[0];
  if (below === undefined || below.font !== style.font || !style.isTextSize(below)) return false;
  return lines.every(({ font, size }) => font !== style.font && size >= style.size * 0.97);
}
