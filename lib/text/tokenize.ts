import { fold } from "./fold.ts";
import type { Range } from "./range.ts";

/** A word of a text: its folded form and its place in the text. */
export interface Token {
  readonly term: string;
  readonly range: Range;
}

// A letter or digit with the marks and invisible signs (soft hyphen, joiners) that may stand within a word.
const SIGN = String.raw`[\p{L}\p{N}][\p{M}\u00AD\u200B-\u200D\u2060]*`;
const INITIALS = String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?`; // U.S., M.K.
const NUMBER = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)+`; // 5,000 and 38.4
const WORD = String.raw`(?:${SIGN})+(?:['’ʼ](?=\p{L})(?:${SIGN})+)*`; // don’t, O'Neill
const TOKEN = new RegExp(String.raw`(?<![\p{L}\p{N}])${INITIALS}|${NUMBER}(?![\p{L}\p{N}])|${WORD}`, "gu");

const POSSESSIVE = /['’ʼ][sS]$/;

/**
 * The words of a text in order. One tokenizer serves index, query and highlighter, so that they agree.
 *
 * A possessive ending is left out of term and range (`Karzai’s` gives `karzai`), initials are one word
 * (`U.S.` gives `us`), thousands separators are dropped (`5,000` gives `5000`), and a hyphen parts words
 * (`US-backed` gives `us`, `backed`). An apostrophe within a word is dropped (`don’t` gives `dont`).
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0].replace(POSSESSIVE, "");
    const term = foldWord(written);
    if (term) tokens.push({ term, range: [match.index, match.index + written.length] });
  }
  return tokens;
}

// What folding brings in besides letters and digits (`½` becomes `1⁄2`) is dropped, so that a term is a word again.
const NOT_IN_TERM = /[^\p{L}\p{N}\p{M}.]|\.(?!\p{Nd})|(?<!\p{Nd})\./gu;

function foldWord(written: string): string {
  return fold(written).replace(NOT_IN_TERM, "");
}
