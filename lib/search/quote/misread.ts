import { isWithinEdits } from "#lib/text/edit-distance.ts";
import type { Words } from "./quotation.ts";

/** Of shorter words another is quickly made. */
const FEWEST_LETTERS = 4;
const LONG = 8;
/** Words that are compared with every word of a paragraph. */
const MOST_UNKNOWN = 40;

/** The words of a quotation that an archive has not, be they misread by a machine or misspelt: the first of them. */
export function unknownWords({ terms }: Words, isKnown: (term: string) => boolean): ReadonlySet<string> {
  const unknown = new Set(terms.filter((term) => term.length >= FEWEST_LETTERS && !isKnown(term)));
  return new Set([...unknown].slice(0, MOST_UNKNOWN));
}

/** A quotation whose unknown words are taken for the words of a paragraph that they are nearly the same as. */
export function readLeniently(quote: Words, unknown: ReadonlySet<string>, source: Words): Words {
  if (unknown.size === 0) return quote;
  const known = new Map(source.terms.map((term, at) => [term, source.numbers[at] ?? -1]));
  const meant = new Map([...unknown].map((term) => [term, numberMeant(term, known)]));
  const numbers = quote.numbers.map((number, at) => meant.get(quote.terms[at] ?? "") ?? number);
  return { ...quote, numbers };
}

function numberMeant(term: string, known: ReadonlyMap<string, number>): number | undefined {
  const edits = term.length >= LONG ? 2 : 1;
  for (const [other, number] of known) {
    if (other.length >= FEWEST_LETTERS - 1 && isWithinEdits(term, other, edits)) return number;
  }
  return undefined;
}
