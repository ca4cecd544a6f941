import { APOSTROPHE, fold } from "./fold.ts";
import type { Range } from "./range.ts";
import { isSpaceless, SPACED_LETTER, SPACED_SIGN, SPACELESS_SIGN, signsOf } from "./spaceless.ts";

/** A word of a text: its folded form and its place in the text. */
export interface Token {
  readonly term: string;
  readonly range: Range;
}

// A letter or digit with the marks and invisible signs (soft hyphen, joiners) that may stand within a word.
const SIGN = String.raw`${SPACED_SIGN}[\p{M}\u00AD\u200B-\u200D\u2060]*`;
const POSSESSIVE = `[${APOSTROPHE}][sS]`;
const INITIALS = String.raw`(?<!${SPACED_SIGN})${SPACED_LETTER}(?:\.${SPACED_LETTER})+(?!${SPACED_SIGN})\.?(?:${POSSESSIVE}(?!${SPACED_SIGN}))?`; // U.S.
const THOUSANDS = String.raw`\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?(?!\p{Nd})`; // 5,000, but not 8,2020
const DECIMAL = String.raw`(?<!\p{Nd}\.)\p{Nd}+\.\p{Nd}+(?!${SPACED_SIGN}|\.\p{Nd})`; // 38.4, but not 8.4.2020
// French, Italian and Catalan articles and the like before a vowel: l’accord, qu’il, dell’anno, d’hiver.
const ELIDED = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu"];
const ELIDED_IN_ITALIAN = ["all", "dall", "dell", "nell", "sull", "un", "quest", "quell"];
const VOWELS = "aàâáäæeéèêëiîïíoôöóœuùûüúyh";
const ELISION = `(?<![\\p{L}\\p{N}${APOSTROPHE}])(?:${[...ELIDED, ...ELIDED_IN_ITALIAN].map(inAnyCase).join("|")})(?=[${APOSTROPHE}][${VOWELS}${VOWELS.toUpperCase()}])`;
const WORD = `(?:${SIGN})+(?:[${APOSTROPHE}](?=${SPACED_LETTER})(?:${SIGN})+)*`; // don’t, O'Neill
const RUN = `(?:${SPACELESS_SIGN})+(?:${POSSESSIVE}(?!${SPACED_SIGN}))?`; // 北京
const TOKEN = new RegExp([INITIALS, THOUSANDS, DECIMAL, ELISION, WORD, RUN].join("|"), "gv");
const ENDING = new RegExp(`${POSSESSIVE}$`);

/**
 * The words of a text in order. One tokenizer serves index, query and highlighter, so that they agree.
 *
 * A possessive ending is left out of term and range (`Karzai’s` gives `karzai`), initials are one word
 * (`U.S.` gives `us`), thousands separators are dropped (`5,000` gives `5000`; other commas and points but a decimal
 * one part numbers), and a hyphen parts words (`US-backed` gives `us`, `backed`). An apostrophe within a word is
 * dropped (`don’t` gives `dont`), but parts what is elided from the word (`l’accord` gives `l`, `accord`).
 *
 * A run of signs of a writing system without spaces gives every two neighbours (`感染症` gives `感染`, `染症`), so that
 * there ranges overlap; a run of one sign gives that sign.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0].replace(ENDING, "");
    if (isSpaceless(written)) {
      for (const pair of pairs(written, match.index)) tokens.push(pair); // too many for one call, in a long run
      continue;
    }
    const term = foldWord(written);
    if (term) tokens.push({ term, range: [match.index, match.index + written.length] });
  }
  return tokens;
}

function inAnyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join("");
}

// What folding brings in besides letters and digits (`½` becomes `1⁄2`) is dropped, so that a term is a word again.
const NOT_IN_TERM = /[^\p{L}\p{N}\p{M}.]/gu;
const IS_DECIMAL = /^\p{Nd}+\.\p{Nd}+$/u;

function foldWord(written: string): string {
  const term = fold(written).replace(NOT_IN_TERM, "");
  return IS_DECIMAL.test(term) ? term : term.replaceAll(".", "");
}

function pairs(run: string, start: number): Token[] {
  const signs = foldedSigns(run, start);
  if (signs.length < 2) return signs;
  return signs.slice(1).map(({ term, range }, at) => {
    const before = signs[at];
    return { term: `${before?.term}${term}`.normalize("NFC"), range: [before?.range[0] ?? start, range[1]] };
  });
}

/** A sign may fold to several (the ligature `ヿ` is `コト`), which then share its place. */
function foldedSigns(run: string, start: number): Token[] {
  return signsOf(run).flatMap(({ sign, at }) => {
    const range: Range = [start + at, start + at + sign.length];
    return signsOf(foldWord(sign)).map((folded) => ({ term: folded.sign, range }));
  });
}
