import { parseBareNames } from "#lib/corpus/bare-names.ts";
import { isContact } from "#lib/corpus/clean/closing-boilerplate.ts";
import { isName } from "#lib/corpus/names.ts";
import { endsSentence, wordCount } from "#lib/corpus/sentence.ts";
import { unshout } from "#lib/corpus/unshout.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { fold } from "#lib/text/fold.ts";

const LONGEST = 160;
const LETTERS = /\p{L}{2,}/gu;
const WORDS_BESIDE_FIGURES = 3;
/** What authors write below or above the parts of a story, standing alone. */
const AUTHORS_OWN =
  /^\W*(?:to be continued\b.*|next (?:week|time|month|part|chapter)\b.*|end of (?:part|chapter|book)\b.*|continued(?: (?:from|on|in|overleaf|next|below)\b.*)?|the end|end|fin|finis|amen|vale|(?:more|ends|30)|yours\b.*|sincerely\b.*|(?:dear|sehr geehrte)\b.*|fortsetzung folgt|ende|à suivre|(?:se )?continuar[áà]|continua|wordt vervolgd|продолжение следует|конец)\W*$/iu;
/** Credits that name an office and no person, and what tells whose work a text is. */
const CREDIT =
  /^\W*(?:by|special to|as told to|translated|edited|reported|written|compiled|photographs?|illustrations?|from our)\s|(?:correspondents?|reporters?|desk|bureau|staff|writers?|editors?)\W*$/iu;
/** A name behind a dash or in brackets, as authors sign what they wrote. */
const SIGNED = /^(?:[–—―-]{1,3}\s?([^–—―]+)|\(([^()]+)\))$/u;
const PLACE_BEHIND = /,\s\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;
/** What begins so goes on with what an author said before. */
const GOES_ON = /^\W*(?:and|but|so|yet|or|nor|then|thus|oh?)\b/i;
const MOST_WORDS_OF_CONTACT = 15;
const NUMBERED = /^\p{L}+\.?\s(?:\d{1,4}|[ivxlc]{1,7})\.?$/iu;

/** A heading without case, accents and more than single spaces. Its figures tell one text of a series from the others. */
export const headingShape = (text: string): string => collapse(fold(text));

/** A line likewise; without its figures too where they number many words. */
export function lineShape(text: string): string {
  const shape = headingShape(text);
  const words = shape.match(LETTERS)?.length ?? 0;
  return words >= WORDS_BESIDE_FIGURES ? shape.replace(/\d+/g, "0") : shape;
}

/** Whether a line may be furniture of the place that a file is from: short, no sentence save a contact, nothing of an author's. */
export function mayBeFurniture(text: string): boolean {
  if (text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  if ([AUTHORS_OWN, GOES_ON].some((pattern) => pattern.test(text)) || isCredit(text)) return false;
  if (isContact(text)) return !endsSentence(text) || wordCount(text) <= MOST_WORDS_OF_CONTACT;
  return isAddress(text) || !(endsSentence(text) || /[,;–—-]$/.test(text));
}

/** A credit, also with the place behind it that it comes from, or a name that is set as a signature is. */
function isCredit(text: string): boolean {
  const signed = SIGNED.exec(text.trim())?.slice(1).find(Boolean);
  if (signed !== undefined && parseBareNames(unshout(signed)) !== null) return true;
  const bare = (signed ?? text).replace(PLACE_BEHIND, "");
  return [text, bare].some((credit) => CREDIT.test(credit)) || isGroup(bare.replace(/^the /i, ""));
}

/** “Asia Team”, “Editorial Board”, but not “Meet the team”. */
const isGroup = (text: string): boolean => /\s(?:team|board)$/i.test(text) && isName(text);

/** "The Harbour Review, 12 Quay Road, Port Town.": a number and commas, and no word in small letters that makes a sentence. */
function isAddress(text: string): boolean {
  const small = text.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu)?.length ?? 0;
  return /\d/.test(text) && (text.match(/[,·•|]/g)?.length ?? 0) >= 2 && small <= 1;
}

/** "Part 3", "Chapter IV": the place of a text in a whole, and no title that could stand for another. */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}
