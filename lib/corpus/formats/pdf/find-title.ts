import { largest } from "#lib/corpus/extremes.ts";
import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { hasWord, wordCount } from "#lib/corpus/sentence.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Style } from "./style.ts";

/** What may tell the title apart: the properties, and what stands at the head of every page. */
export interface TitleHints {
  readonly named: string | null;
  readonly running: readonly string[];
}

/** Of the size of the text. */
const LARGER = 1.1;
const HEADLINE = 1.3;
const MUCH_LARGER = 1.5;
const LONGEST = 200;
const LONG_ENOUGH = 8;
const AS_LARGE = 0.98;

/**
 * The paragraph that is the title: on the first page that has any, the one that the properties name, else the one in
 * the largest letters. The name of the paper is larger, and stands on every page.
 */
export function findTitle(
  paragraphs: readonly Paragraph[],
  { named, running }: TitleHints,
  style: Style,
): Paragraph | null {
  const page = paragraphs.find((one) => sizeOf(one) >= style.size * LARGER)?.lines[0]?.page;
  const candidates = paragraphs.filter((one) => one.lines[0]?.page === page && isTitleLike(one, style));
  const wanted = lettersOf(named ?? "");
  const said = candidates.find((one) => wanted.length > LONG_ENOUGH && lettersOf(textOf(one)) === wanted);
  if (said) return said;
  const size = largest(candidates.map(sizeOf));
  const title = candidates.find((one) => sizeOf(one) >= size * AS_LARGE);
  if (title === undefined) return null;
  const below = candidates.find((one) => one === paragraphs[paragraphs.indexOf(title) + 1]);
  const isPaper = running.some((text) => lettersOf(text) === lettersOf(textOf(title)));
  return isPaper && below && sizeOf(below) >= style.size * HEADLINE ? below : title;
}

function isTitleLike(paragraph: Paragraph, style: Style): boolean {
  const text = textOf(paragraph);
  const size = sizeOf(paragraph);
  if (size < style.size * LARGER || text.length > LONGEST || !hasWord(text)) return false;
  if (wordCount(text) < 2 && size < style.size * MUCH_LARGER) return false;
  return parseOpeningLine(text)?.date == null;
}

const sizeOf = ({ lines }: Paragraph): number => lines[0]?.size ?? 0;
const textOf = ({ lines }: Paragraph): string => lines.map((line) => line.text).join(" ");
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "");
