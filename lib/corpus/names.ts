import { isNoNameAlone, isOpeningWord, isSeldomInNames } from "./heading-words.ts";
import { collapse } from "./white-space.ts";

const CAPITALIZED = /^(?:(?:al|el|ul|d)[-'’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’ʼ.-]*$/u;
/** The words before a family name that are part of it; written small in some names and large in others. */
const PARTICLES = new Set(
  "van von der den de del della di da dos du la le al el bin ibn ben bint abu ter ten y af av zu".split(" "),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|ll\.?d|esq|ret)\.?$/i;
const COMMA_SUFFIX = /,\s*(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|ll\.?d|esq|ret)\.?$/i;
const WORD = "[\\p{L}\\p{M}'’-]{2,}";
const INITIALS = "(?:\\p{L}\\.[ ,]?-?){1,4}";
const CATALOGUE_NAMES = [
  `${WORD}(?: ${WORD}){0,2} ${INITIALS}(?: ?jr\\.?)?`, // "stein m."
  `${WORD}(?: ${WORD}){0,2}, ?\\p{L}{1,2}(?:[.-]{1,2} ?\\p{L}){0,3}\\.?(?: ?jr\\.?)?`, // "stein, m.-a."
  `${WORD},${WORD}\\.?`, // "stein,max."
  `${INITIALS} ?${WORD}(?:, ph\\.?d\\.?)?`, // "m. stein"
  `${WORD} et al\\.?`,
  `${WORD} ${INITIALS} ?${WORD}(?: jr\\.?)?`, // "max a. stein"
].map((pattern) => new RegExp(`^${pattern}$`, "iu"));
const SEPARATORS = [/,?\s+(?:and|&)\s+/, /\s*;\s*/, /\s*,\s*(?:and\s+)?/];
const PLACE =
  /\s+(?:in|at|for|reports from)\s+\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.]*$)?(?=\s+(?:and|&)\s|\s*,|$)/gu;

/** One to five words that begin with a capital, particles aside, and are not all words of headings or places. */
export function isName(text: string): boolean {
  const words = text.replace(COMMA_SUFFIX, "").split(" ");
  return (
    words.length <= 5 &&
    words.every((word) => isParticle(word) || (CAPITALIZED.test(word) && !isOpeningWord(word))) &&
    words.some((word) => CAPITALIZED.test(word)) &&
    !words.every(isNoNameAlone) &&
    !endsAsSentence(words.at(-1) ?? "")
  );
}

/** Two to four words with a capital, besides particles, and none that is usual in headings or places. */
export function isFullName(text: string): boolean {
  const words = text.split(" ");
  const capitals = words.filter((word) => CAPITALIZED.test(word)).length;
  return isName(text) && capitals >= 2 && capitals <= 4 && !words.some(isSeldomInNames) && !isShouted(text);
}

/** "Jr.", "PhD": what may follow the name of a person behind a comma. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word);
}

/** A name as catalogues print it, often in small letters; initials or a comma without a space give it away. */
export function isCatalogueName(text: string): boolean {
  return CATALOGUE_NAMES.some((pattern) => pattern.test(text));
}

/** Whether a name shows by itself that it is one: by an initial or by a particle such as "van". */
export function isSurelyName(name: string): boolean {
  const words = name.split(" ");
  return words.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word)) || words.slice(1, -1).some(isParticle);
}

/** Names without the places they report from: "Jane Roe in Kabul and John Doe in Doha". */
export function withoutPlaces(names: string): string {
  return names.replace(PLACE, "");
}

/** The names in a credit, parted at "and", "&", semicolons, and commas where names stand on both sides. */
export function splitNames(credit: string): string[] {
  return split(credit, SEPARATORS, (part) => isName(part) || isCatalogueName(part));
}

/**
 * The names in an author key of front matter, a meta tag or a table. A comma may be part of a name there ("Roe, Jane"),
 * so it parts only what are two words or more on both sides.
 */
export function splitAuthorKey(credit: string): string[] {
  const parts = split(credit, SEPARATORS.slice(0, 2), (part) => isName(part.replace(/,/g, "")));
  return parts.flatMap((part) => splitAt(part, /\s*,\s*/, (name) => isName(name) && name.includes(" ")));
}

function split(credit: string, separators: readonly RegExp[], accepts: (part: string) => boolean): string[] {
  let names = [collapse(credit)].filter((name) => name !== "");
  for (const separator of separators) names = names.flatMap((name) => splitAt(name, separator, accepts));
  return [...new Set(names)];
}

function splitAt(name: string, separator: RegExp, accepts: (part: string) => boolean): string[] {
  const parts = name.split(separator).filter((part) => part !== "");
  // "Martin Luther King, Jr." is one name; "A, B and C" is parted at "and" first, so "A, B" is looked at here as a part.
  const isParted =
    parts.length > 1 && !parts.some(isSuffix) && parts.every((part) => accepts(part) || part.includes(","));
  return isParted ? parts : [name];
}

/** Whether a word stands before family names and is part of them: `van`, `al`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/** A full stop after a whole word; after an initial or "Jr" it is part of the name. */
function endsAsSentence(lastWord: string): boolean {
  return lastWord.endsWith(".") && !isSuffix(lastWord) && !/^(?:\p{L}\.-?)+$/u.test(lastWord);
}

/** All capitals: a kicker or a place rather than a name. */
function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase();
}
