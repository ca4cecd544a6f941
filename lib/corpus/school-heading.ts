import { parseBareNames } from "./bare-names.ts";
import { type Block, blockText, type Line } from "./block.ts";
import { type OpeningLine, openingLineOf } from "./opening-line.ts";
import { FORM_OF_ADDRESS } from "./plain-name.ts";
import { hasWord } from "./sentence.ts";

/** What stands above the title of a paper for a school: who wrote it, for whom, in which course, and when. */
export interface SchoolHeading {
  readonly author: Line;
  readonly lines: readonly Line[];
}

const FEWEST_LINES = 3;
const MOST_LINES = 5;
const MOST_BLOCKS = 12;
const LONGEST = 60;
const TEACHER = new RegExp(
  String.raw`^(?:(?:instructor|teacher|tutor|lecturer)\b|${FORM_OF_ADDRESS}\s+\p{Lu})`,
  "iu",
);
const COURSE = /^\p{Lu}[\p{L}\p{M}&:. -]* \d{1,4}\p{L}?(?:[-–.:]\s?\d{1,4})?$/u;
/** Places in a whole, which have a number as well. */
const PLACE = /^(?:part|chapter|section|volume|vol|issue|no|number|page|act|book|episode|day|week)\b/i;

/**
 * The heading of a paper in the style of the Modern Language Association: a line with a name, one to three of which one
 * names a teacher or a course, and a date, right above the title. Without such a line between name and date the name may
 * as well be the title. Null where there is none.
 */
export function findSchoolHeading(blocks: readonly Block[]): SchoolHeading | null {
  const lines = firstLines(blocks);
  // Nearly no file has one: what is told at a glance comes before dates and names are read.
  if (!lines.some(({ text }) => isTeacherOrCourse(text))) return null;
  const credits = lines.map(openingLineOf);
  const end = credits.findIndex((credit) => credit?.date != null) + 1;
  const [author, ...between] = lines.slice(0, Math.max(end - 1, 0));
  const isHeading =
    author !== undefined &&
    end >= FEWEST_LINES &&
    parseBareNames(author.text)?.length === 1 &&
    between.every(({ text }, at) => text.length <= LONGEST && !isAnnounced(credits[at + 1])) &&
    between.some(({ text }) => isTeacherOrCourse(text)) &&
    lines.length > end &&
    !isAnnounced(credits[end]);
  return isHeading ? { author, lines: lines.slice(0, end) } : null;
}

/** The lines of text above all else, with one more than a heading has. */
function firstLines(blocks: readonly Block[]): readonly Line[] {
  const own = blocks
    .filter(({ aside, kind }) => aside === undefined && kind !== "markup")
    .slice(0, MOST_BLOCKS)
    .filter((block) => hasWord(blockText(block)));
  const other = own.findIndex(({ kind }) => kind !== "text");
  const head = other < 0 ? own : own.slice(0, other + 1);
  return head.flatMap(({ lines }) => lines.slice(0, MOST_LINES + 1)).slice(0, MOST_LINES + 1);
}

const isAnnounced = (credit: OpeningLine | null | undefined): boolean =>
  credit != null && (credit.date !== null || credit.sign === "announced");
const isTeacherOrCourse = (text: string): boolean =>
  TEACHER.test(text) || (COURSE.test(text) && !PLACE.test(text));
