import type { Range } from "./range.ts";

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** A full stop that ends no sentence, for more of the name follows: `Dr.`, `J.`, `U.S.` */
const ABBREVIATED =
  /(?:^|[\s("“‘'[-])(?:(?!I)\p{Lu}|(?:\p{L}\.)+\p{L}|Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|Jr|Sr|Messrs|vs?|cf|ca|approx|al)\.["”’')\]]*\s*$/u;
const NUMBERED = /(?:^|[\s(])(?:Nos?|Vols?|Figs?|Art|Ch|pp?)\.\s*$/;
/** What goes on in small letters has not ended. */
const GOES_ON = /^["“‘'([]*\p{Ll}/u;

/**
 * The sentences of a paragraph in order, without the space between them. Links count them (`?s=2-3`), so that the
 * same text has to be parted the same way for ever.
 */
export function sentences(text: string): Range[] {
  const found: [start: number, end: number][] = [];
  for (const { index, segment } of SEGMENTER.segment(text)) {
    const last = found.at(-1);
    if (last && isUnended(text.slice(...last), segment)) last[1] = index + segment.length;
    else found.push([index, index + segment.length]);
  }
  return found.map((range) => trimmed(text, range)).filter(([start, end]) => start < end);
}

function isUnended(before: string, after: string): boolean {
  return ABBREVIATED.test(before) || GOES_ON.test(after) || (NUMBERED.test(before) && /^\d/.test(after));
}

function trimmed(text: string, [start, end]: Range): Range {
  const sentence = text.slice(start, end);
  return [end - sentence.trimStart().length, start + sentence.trimEnd().length];
}
