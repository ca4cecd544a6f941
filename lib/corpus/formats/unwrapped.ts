import { largest } from "#lib/corpus/extremes.ts";
import { hasRoomFor } from "#lib/corpus/room-for-word.ts";
import { endsSentence } from "#lib/corpus/sentence.ts";

/** A line as it stands in the file. */
export interface SourceLine {
  readonly source: string;
  readonly number: number;
}

const LONGER_THAN_A_PAGE_IS_WIDE = 150;
const NEARLY_ALL = 0.8;
const FEWEST = 3;
const ENOUGH = 5;
/** What the first line of a paragraph begins with where paragraphs are indented. */
export const INDENT = /^(?: {2,}|\t)/;

/** The paragraphs in lines that no blank line parts: one, or each line by itself where lines were never wrapped. */
export function paragraphsOf(group: readonly SourceLine[]): (readonly SourceLine[])[] {
  if (isUnwrapped(group)) return group.map((line) => [line]);
  if (isIndented(group)) return byIndent(group);
  const first = group.findIndex((line) => endsSentence(line.source));
  const text = group.slice(Math.max(first, 0));
  if (!isSentencePerLine(text)) return [group];
  // What stands above the first sentence are title, byline and date, which are read together.
  const head = group.slice(0, first);
  return [...(head.length > 0 ? [head] : []), ...text.map((line) => [line])];
}

/** Whether paragraphs are marked, as in old plain text, by an indent of their first lines, nearly each after a sentence's end. */
function isIndented(group: readonly SourceLine[]): boolean {
  const starts = [...group.entries()].filter(([, { source }]) => INDENT.test(source));
  const sure = starts.filter(([at]) => at === 0 || endsSentence(group[at - 1]?.source.trimEnd() ?? ""));
  return starts.length >= 2 && starts.length < group.length && sure.length >= starts.length * NEARLY_ALL;
}

function byIndent(group: readonly SourceLine[]): SourceLine[][] {
  const paragraphs: SourceLine[][] = [];
  for (const line of group) {
    if (INDENT.test(line.source) || paragraphs.length === 0) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** Lines far longer than a page is wide are not wrapped, if most of them end a sentence. */
export function isUnwrapped(group: readonly SourceLine[]): boolean {
  const length = group.reduce((sum, line) => sum + line.source.length, 0);
  if (group.length < 2 || length / group.length <= LONGER_THAN_A_PAGE_IS_WIDE) return false;
  const long = group.filter((line) => line.source.length > LONGER_THAN_A_PAGE_IS_WIDE);
  return long.filter((line) => endsSentence(line.source)).length * 2 > long.length;
}

/**
 * Whether nearly every line ends a sentence, which wrapping brings about in one line of seven or so. A few lines may
 * do so by chance; then some must end although the next word had room.
 */
function isSentencePerLine(lines: readonly SourceLine[]): boolean {
  const ends = lines.filter((line) => endsSentence(line.source)).length;
  if (lines.length < FEWEST || ends < lines.length * NEARLY_ALL) return false;
  return lines.length >= ENOUGH || countRoom(lines) * 2 >= lines.length - 1;
}

/** How many lines end although the first word of the next one had room, going by the longest. */
function countRoom(lines: readonly SourceLine[]): number {
  const texts = lines.map((line) => line.source.trim());
  const width = largest(texts.map(({ length }) => length));
  return texts.slice(1).filter((next, index) => hasRoomFor(next, texts[index] ?? "", width)).length;
}
