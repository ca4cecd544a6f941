/*
 * Writing systems that set no spaces between words. Which signs make a word there only a dictionary can tell, so each
 * sign is looked for with its neighbour: the usual way without one (the CJKBigramFilter of Lucene).
 */
/** Unicode's names of them. */
export const SPACELESS_SCRIPTS: readonly string[] = [
  "Han",
  "Hira",
  "Kana",
  "Hangul",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
];
/** Inside of a character class (flag `v`): letters of these, with the length and repetition marks that go with them. */
const LETTERS = String.raw`[\p{L}\p{Nl}\p{No}]&&[${SPACELESS_SCRIPTS.map((script) => `\\p{scx=${script}}`).join("")}]`;
/** What belongs to the letter before it: marks, invisible signs, and the halfwidth voicing marks of kana. */
const MARK = String.raw`[\p{M}\u00AD\u200B-\u200D\u2060\uFF9E\uFF9F]`;
// A Hangul syllable may be written as the letters it is made of: at most three of each kind, as in Middle Korean.
// Without a bound, a long run of first letters would be gone through again from each of them.
const SYLLABLE = String.raw`[\u1100-\u115F\uA960-\uA97C]{1,3}[\u1160-\u11A7\uD7B0-\uD7C6]{1,3}[\u11A8-\u11FF\uD7CB-\uD7FB]{0,3}`;

// The vowel “am” of Thai and Lao may be written as the two signs it is made of.
const VOWEL_AM = String.raw`(?:(?<=[\u0E4D\u0ECD]${MARK}*)[\u0E32\u0EB2])?`;

/** Source of a regular expression (flag `v`) for a letter or digit of the other writing systems. */
export const SPACED_SIGN = String.raw`[[\p{L}\p{N}]--[${LETTERS}]]`;
/** As above, for a letter. */
export const SPACED_LETTER = String.raw`[\p{L}--[${LETTERS}]]`;
/** Source of a regular expression (flag `v`) for one sign of a writing system without spaces, with its marks. */
export const SPACELESS_SIGN = `(?:${SYLLABLE}|[${LETTERS}])${MARK}*${VOWEL_AM}`;

const SIGNS = new RegExp(SPACELESS_SIGN, "gv");
const ONE_SIGN = new RegExp(`^${SPACELESS_SIGN}$`, "v");
const SPACELESS = new RegExp(`[${LETTERS}]`, "v");

/** Whether a text begins with a sign of a writing system without spaces. */
export function isSpaceless(text: string): boolean {
  return SPACELESS.test(String.fromCodePoint(text.codePointAt(0) ?? 0));
}

/** Whether a term is a single sign of a writing system without spaces: it is found within the tokens of two. */
export function isOneSign(term: string): boolean {
  return ONE_SIGN.test(term);
}

/** The signs of a run, with their places in it. */
export function signsOf(run: string): { readonly sign: string; readonly at: number }[] {
  return [...run.matchAll(SIGNS)].map((match) => ({ sign: match[0], at: match.index }));
}
