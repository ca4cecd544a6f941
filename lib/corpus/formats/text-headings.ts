import { largest, smallest } from "#lib/corpus/extremes.ts";
import { hasRoomFor } from "#lib/corpus/room-for-word.ts";
import { endsSentence, hasWord } from "#lib/corpus/sentence.ts";
import type { SourceLine } from "./unwrapped.ts";

/** Lines that are one block, which may be a heading. */
export interface TextPart {
  readonly lines: readonly SourceLine[];
  readonly isHeading: boolean;
}

/** The sign of a heading, as in Markdown. */
export const HEADING_SIGN = /^ {0,3}#{1,6}[ \t]+(?=\S)/;
const RULE = /^\s*([=*~^"'`#+_-])\1{2,}\s*$/;
const LONGEST = 100;
/** Of the length of the title above it. */
const SHORTEST_RULE = 0.5;
/** Of the width of the lines below: a longer line may be one of the text. */
const SHORT = 0.8;
const NARROWEST = 45;
const FILLED = 0.6;
const ENTRY = /^(?:[-*+•]|\d{1,3}[.)])\s/;

/** Lines that no blank line parts, with headings by themselves: marked by a sign, underlined, or farther out than what follows. */
export function partHeadings(group: readonly SourceLine[]): TextPart[] {
  const parts: { lines: SourceLine[]; isHeading: boolean }[] = [];
  let isNew = true;
  for (const [at, line] of group.entries()) {
    const isHeading: boolean = isMarked(line) || (isNew && isUnderlined(line, group[at + 1]));
    const isAlone: boolean = isHeading || RULE.test(line.source);
    if (isNew || isAlone) parts.push({ lines: [line], isHeading });
    else parts.at(-1)?.lines.push(line);
    isNew = isAlone;
  }
  return parts.flatMap((part) => (part.isHeading ? [part] : byOutdent(part.lines)));
}

/** Whether a line is a heading by the sign before it. */
const isMarked = ({ source }: SourceLine): boolean => HEADING_SIGN.test(source);

function isUnderlined({ source }: SourceLine, next: SourceLine | undefined): boolean {
  const text = source.trim();
  const rule = next && RULE.test(next.source) ? next.source.trim().length : 0;
  return (
    rule >= Math.max(3, text.length * SHORTEST_RULE) &&
    hasWord(text) &&
    text.length <= LONGEST &&
    !RULE.test(source)
  );
}

function byOutdent(lines: readonly SourceLine[]): TextPart[] {
  const [first, ...rest] = lines;
  if (!first || rest.length === 0 || !isOutdented(first, rest)) return [{ lines, isHeading: false }];
  return [
    // It may as well be a term that is explained, so that it is no title.
    { lines: [first], isHeading: false },
    { lines: rest, isHeading: false },
  ];
}

/** A short line farther out than all below it, which had room for the next word. */
function isOutdented(first: SourceLine, rest: readonly SourceLine[]): boolean {
  const text = first.source.trim();
  const width = largest(rest.map(({ source }) => source.trimEnd().length));
  return (
    indentOf(first) + 1 < smallest(rest.map(indentOf)) &&
    hasRoomFor(rest[0]?.source ?? "", first.source, width * SHORT) &&
    isFilled(rest, width) &&
    hasWord(text) &&
    !ENTRY.test(text) &&
    !/[,;:-]$/.test(text) &&
    !endsSentence(text)
  );
}

/** Prose fills its lines, verse does not. */
function isFilled(lines: readonly SourceLine[], width: number): boolean {
  return (
    width >= NARROWEST && lines.slice(0, -1).every(({ source }) => source.trimEnd().length >= width * FILLED)
  );
}

const indentOf = ({ source }: SourceLine): number =>
  /^[ \t]*/.exec(source)?.[0].replace(/\t/g, "    ").length ?? 0;
