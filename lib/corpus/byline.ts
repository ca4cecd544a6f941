import { fold } from "#lib/text/fold.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import type { Byline } from "./article.ts";
import { endsSentence } from "./sentence.ts";
import { collapse } from "./white-space.ts";

const LEAD =
  /^(?:(?:written|posted|published|reported|words|text|story|article|report)\s+)?by\s*:?\s+|^authors?\s*:\s*/iu;
const PLACE = /\s+(?:in|at|for|reports from)\s+(?:[\p{Lu}][\p{L}\p{M}.'’-]*[ ,]{0,2}){1,4}$/u;
const CAPITALIZED = /^(?:(?:al|el|ul|d)[-'’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’ʼ.-]*$/u;
const PARTICLES = new Set(
  "van von der den de del della di da dos du la le al el bin ibn ben bint abu ter ten y af av zu".split(" "),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i;
const DESK =
  /(?:^| )(?:desk|staff|editors?|team|press|agenc(?:y|ies)|correspondents?|reporters?|bureau|board|admin)$/i;
const FUNCTION_WORDS =
  /^(?:the|a|an|then|now|this|that|these|those|all|no|some|any|far|its|their|his|her|our|my|your|and|or|not|being|doing|using|making)$/i;
const SECTION_WORDS = new Set(
  `introduction background abstract summary conclusion conclusions contents overview foreword preface prologue epilogue appendix notes note
  references sources bibliography analysis opinion editorial comment commentary news world report reports interview review feature update
  breaking exclusive chapter part section early late years life career history politics business sport sports culture science technology
  health education aftermath results discussion methods method timeline highlights facts data key final first second third last next new old
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday north south east west northern southern eastern western united states kingdom nations peace war talks deal crisis`.split(
    /\s+/,
  ),
);
const LONGEST = 100;

/** The names of a line that says who wrote the article ("By Jane Roe and John Doe"); null for any other line. */
export function parseByline(line: string): Byline | null {
  const lead = LEAD.exec(line)?.[0];
  if (lead === undefined || line.length > LONGEST) return null;
  const rest = withoutPlace(collapse(line.slice(lead.length)).replace(/[,;|]$/, ""));
  const names = splitNames(rest);
  return names.length > 0 && (names.every(isName) || isShortCredit(rest)) ? names : null;
}

/** The names of a line that holds names and nothing else; null for any other line. */
export function parseBareNames(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const names = splitNames(collapse(line));
  return names.length > 0 && names.every(isFullName) ? names : null;
}

/** Whether a name shows by itself that it is one: by an initial or by a particle such as "van". */
export function isSurelyName(name: string): boolean {
  const words = name.split(" ");
  return (
    words.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word)) ||
    words.slice(1, -1).some((word) => PARTICLES.has(word.toLowerCase()))
  );
}

/** The names in a credit, parted at "and", "&" and commas where names stand on both sides. */
function splitNames(credit: string): string[] {
  return split(
    credit,
    [/\s+(?:and|&)\s+/, /\s*;\s*/, /\s*,\s*(?:and\s+)?/],
    (part) => isName(part) || hasInitials(part),
  );
}

/** The names in an author key of front matter: a comma may be part of a name there ("Roe, Jane"). */
export function splitAuthorKey(credit: string): string[] {
  return split(credit, [/\s+(?:and|&)\s+/, /\s*;\s*/], (part) => isName(part.replace(/,/g, "")));
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
    parts.length > 1 &&
    !parts.some((part) => SUFFIX.test(part)) &&
    parts.every((part) => accepts(part) || part.includes(","));
  return isParted ? parts : [name];
}

/** One to five words that all begin with a capital, particles aside. */
function isName(text: string): boolean {
  const words = text.replace(/,\s*(?:jr|sr)\.?$/i, "").split(" ");
  if (words.length > 5 || FUNCTION_WORDS.test(words[0] ?? "")) return false;
  return words.every((word) => isNameWord(word)) && words.some((word) => CAPITALIZED.test(word));
}

function isNameWord(word: string): boolean {
  return (CAPITALIZED.test(word) && !FUNCTION_WORDS.test(word)) || PARTICLES.has(word.toLowerCase());
}

/** Two to four words, none of them a word of headings. */
function isFullName(text: string): boolean {
  const words = text.split(" ");
  const capitals = words.filter((word) => CAPITALIZED.test(word));
  return (
    isName(text) &&
    words.length <= 5 &&
    capitals.length >= 2 &&
    capitals.length <= 4 &&
    !words.some(isSectionWord) &&
    !isShouted(text)
  );
}

function isSectionWord(word: string): boolean {
  return SECTION_WORDS.has(fold(word));
}

/** All capitals: a kicker or a place rather than a name. */
function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** "admin", "Chronology desk", "the Associated Press": credits that are no names of people. */
function isShortCredit(text: string): boolean {
  const words = text.split(" ");
  if (text === "" || (endsSentence(text) && !/(?:^|[\s,.-])\p{L}\.$|^\S+\.$|\b(?:[js]r|al)\.$/u.test(text)))
    return false;
  if (FUNCTION_WORDS.test(words[0] ?? ""))
    return /^the /i.test(text) && words.length <= 6 && (DESK.test(text) || isName(text.slice(4)));
  return (
    (words.length <= 8 && splitNames(text).every(hasInitials)) ||
    (words.length <= 6 && isPlainCredit(words, text))
  );
}

function isPlainCredit(words: readonly string[], text: string): boolean {
  return DESK.test(text) || (words.length <= 3 && !words.some((word) => STOP_WORDS.has(word)));
}

/** "stein, m.": a name in small letters, as catalogues print them. */
function hasInitials(text: string): boolean {
  return (
    /^[\p{L}\p{M}'’ -]+,? ?(?:\p{L}\.[ ,]?-?){1,4}(?: ?jr\.?)?$/iu.test(text) ||
    /^(?:\p{L}\. ?){1,3}[\p{L}\p{M}'’-]+$/iu.test(text)
  );
}

function withoutPlace(text: string): string {
  const bare = text.replace(PLACE, "");
  return isName(bare) || splitNames(bare).every(isName) ? bare : text;
}
