import { isParticle, isSuffix } from "#lib/corpus/names.ts";

/** The name of a person, parted so that it can be put family name first. */
interface PersonName {
  readonly family: string;
  readonly given: string;
  /** `Jr.`; "" for none. */
  readonly suffix: string;
  readonly literal?: undefined;
}

/** A name that is left as it stands. */
interface LiteralName {
  readonly literal: string;
  /** A desk or an agency; else a person whose name nothing here knows how to part. */
  readonly isBody: boolean;
}

export type AuthorName = PersonName | LiteralName;

const BODY =
  /^the\s|[\d&@|/]|\s(?:of|for|and)\s|(?:^|\s)(?:desk|staff|editors?|editorial|team|press|agency|agencies|bureau|board|admin|administrator|correspondents?|reporters?|office|department|ministry|committee|commission|council|union|institute|centre|center|university|news|times|post|group|association|society|network|foundation|inc\.?|ltd\.?)$/iu;
/** Family names as well: Emily Post. Papers and agencies are told from people by what goes before. */
const PERSON =
  /^(?!(?:Associated|Bangkok|Canadian|Daily|Denver|Evening|Financial|Free|Huffington|Jerusalem|Morning|National|New|Saturday|Sunday|United|University|Washington|Weekly)\s)\p{Lu}\S*\s(?:Post|Press)$/u;
/** `By Jane Roe`, as a credit line has it. */
const BY = /^by:?\s+(?=\S)/iu;
const CAPITAL = /^(?:\p{Ll}{1,2}['’-])?\p{Lu}/u;
/** Longer ones are seldom names. */
const MOST_WORDS = 6;

/**
 * Parts the name of an author: `Bill Van Auken` → Van Auken, Bill. Desks and other bodies, single words, and names in
 * scripts without capitals stay whole: there nothing shows which part is the family's. The `by` of a credit line is none of it.
 */
export function authorName(name: string): AuthorName {
  const credited = name.trim().replace(BY, "");
  const [whole, ...rest] = credited.split(/\s*,\s*/);
  const words = (whole ?? "").trim().split(/\s+/);
  const isBody = BODY.test(credited) && !PERSON.test(credited);
  const literal = { literal: credited, isBody };
  if (rest.length > 1 || isBody) return literal;
  const [tail = ""] = rest;
  if (tail !== "" && !isSuffix(tail)) return inverted(words, tail) ?? literal;
  const suffix = tail || (words.length > 2 && isSuffix(words.at(-1) ?? "") ? (words.pop() ?? "") : "");
  if (words.length < 2 || words.length > MOST_WORDS || !isCapital(words[0]) || !isCapital(words.at(-1)))
    return literal;
  const start = familyStart(words);
  return { family: words.slice(start).join(" "), given: words.slice(0, start).join(" "), suffix };
}

/** `Roe, Jane`, as catalogues have it. */
function inverted(family: readonly string[], given: string): PersonName | null {
  if (!isCapital(family.at(-1)) || !isCapital(given)) return null;
  return { family: family.join(" "), given, suffix: "" };
}

const isCapital = (word = "") => CAPITAL.test(word);

/** Whether a name is parted, so that it stands family name first with a comma behind it. */
export function isParted(name: AuthorName): name is PersonName {
  return name.literal === undefined;
}

/** Where the family name begins: at its last word, or at the particles before that; one word at least is given. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? "")) start--;
  return start;
}

/** `Bill Van Auken`, `Martin King Jr.` */
export function printName(name: AuthorName): string {
  if (name.literal !== undefined) return name.literal;
  return [name.given, name.family, name.suffix].filter(Boolean).join(" ");
}

/** `Van Auken, Bill`, `King, Martin, Jr.` */
export function printFamilyFirst(name: AuthorName): string {
  if (name.literal !== undefined) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(", ");
}

/** `Van Auken, B.`, `Doe, J.-P.` */
export function printInitials(name: AuthorName): string {
  if (name.literal !== undefined) return name.literal;
  return printFamilyFirst({ ...name, given: name.given.split(" ").map(initials).join(" ") });
}

/** Of one given name: `Jean-Paul` → `J.-P.`, `J.` stays. */
function initials(given: string): string {
  return given
    .split("-")
    .map((part) => `${[...part][0] ?? ""}.`)
    .join("-");
}
