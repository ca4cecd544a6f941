import type { Range } from "./range.ts";

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** A full stop that ends no sentence, for more of the name follows: `Dr.`, `J.`, `U.S.` */
const ABBREVIATED =
  /(?:^|[\s("“‘'[-])(?:(?!I)\p{Lu}|(?:\p{L}\.)+\p{L}|Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|Jr|Sr|Messrs|vs?|cf|ca|approx|al)\.["”’')\]]*\s*$/u;
const NUMBERED = /(?:^|[\s(])(?:Nos?|Vols?|Figs?|Art|Ch|pp?)\.\s*$/;
/** What goes on in small letters has not ended. */
const GOES_ON = /^["“‘'([]*\p{Ll}/u;

/** An abbreviation is looked for in so much of the end of a sentence, in UTF-16 code units. */
const END = 40;
/** Text that is parted at a time, at first, in UTF-16 code units: each part found costs as much as all the text given. */
const WINDOW = 4000;
/** Parts taken from a window that had to be made larger. */
const MOST_PARTS = 200;

/**
 * The sentences of a paragraph in order, without the space between them. Links count them (`?s=2-3`), so that the
 * same text has to be parted the same way for ever.
 */
export function sentences(text: string): Range[] {
  const found: [start: number, end: number][] = [];
  for (const [start, end] of parted(text)) {
    const last = found.at(-1);
    if (last && isUnended(text.slice(Math.max(last[0], last[1] - END), last[1]), text.slice(start, end)))
      last[1] = end;
    else found.push([start, end]);
  }
  return found.map((range) => trimmed(text, range)).filter(([start, end]) => start < end);
}

/**
 * Parts a text as it would be parted in one go, window by window. The last two parts of a window are left to the next one:
 * whether a part ends is told from what follows it, up to the end of the next at most (Unicode Standard Annex 29, SB8).
 */
function* parted(text: string): Generator<Range> {
  let [at, size] = [0, WINDOW];
  while (at < text.length) {
    const parts = partsOf(text, at, size);
    const isLast = at + size >= text.length && parts.length < MOST_PARTS;
    const sure = isLast ? parts : parts.slice(0, -2);
    yield* sure;
    size = sure.length === 0 ? 2 * size : WINDOW;
    at = sure.at(-1)?.[1] ?? at;
  }
}

function partsOf(text: string, start: number, size: number): Range[] {
  const parts: Range[] = [];
  for (const { index, segment } of SEGMENTER.segment(text.slice(start, start + size))) {
    parts.push([start + index, start + index + segment.length]);
    if (parts.length === MOST_PARTS) break;
  }
  return parts;
}

function isUnended(before: string, after: string): boolean {
  return ABBREVIATED.test(before) || GOES_ON.test(after) || (NUMBERED.test(before) && /^\d/.test(after));
}

function trimmed(text: string, [start, end]: Range): Range {
  const sentence = text.slice(start, end);
  return [end - sentence.trimStart().length, start + sentence.trimEnd().length];
}
