import type { Aside } from "#lib/corpus/block.ts";
import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { endsSentence, hasWord } from "#lib/corpus/sentence.ts";
import type { PaperParagraph } from "./paper.ts";

/** A paragraph with how it looks. */
export interface LookedAt extends PaperParagraph {
  readonly isBold: boolean;
  /** In points, where one is set for all of it. */
  readonly size: number | null;
}

/** A paragraph of which nothing is known but what it says. */
export const withoutLook = (paragraph: PaperParagraph): LookedAt => ({
  isBold: false,
  size: null,
  ...paragraph,
});

/** The same, set aside where they are not yet. */
export const setAside = (aside: Aside, paragraphs: readonly LookedAt[]): LookedAt[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, aside: paragraph.aside ?? aside }));

const LONGEST = 140;
const LARGER = 1.2;
const USUAL_SIZE = 11;
// A bound on work: to see whether a line is a byline takes a while.
const MOST_LOOKED_AT = 400;

/** Paragraphs of which some are headings by nothing but their look: all bold, or larger than most. */
export function withHeadingsByLook(paragraphs: readonly LookedAt[]): PaperParagraph[] {
  const usual = usualSize(paragraphs);
  let looked = 0;
  return paragraphs.map(({ isBold, size, ...paragraph }): PaperParagraph => {
    const stands = isBold || (size !== null && size >= usual * LARGER);
    if (paragraph.kind !== "text" || paragraph.aside || !stands || looked >= MOST_LOOKED_AT) return paragraph;
    looked += 1;
    return isHeading(paragraph.text) ? { ...paragraph, kind: "heading" } : paragraph;
  });
}

/** Short, no sentence, and neither the byline nor the date. */
function isHeading(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST || line.includes("\n") || !hasWord(line)) return false;
  return (
    (!endsSentence(line) || /[?!]$/.test(line)) && !/[,;:]$/.test(line) && parseOpeningLine(line) === null
  );
}

/** The size that most of the text is set in. */
function usualSize(paragraphs: readonly LookedAt[]): number {
  const letters = new Map<number | null, number>();
  for (const { size, text } of paragraphs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? USUAL_SIZE;
}
