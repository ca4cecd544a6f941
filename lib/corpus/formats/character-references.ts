import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plainTextOf } from "mdast-util-to-string";
import { hasWord } from "#lib/corpus/sentence.ts";

/** `&amp;`, `&#8217;` and the like, unless a backslash makes them plain text. */
export const CHARACTER_REFERENCE = /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

// To ask the parser takes a millisecond, and a text has the same few references again and again.
const spellings = new Map<string, string>();
const MOST_SPELLINGS = 4096;

/**
 * Writes out references that stand for a letter or a digit (`caf&eacute;`). This is done before the Markdown is
 * read, as part of decoding, so that the file's words are the words that are read.
 */
export function spellOutLetters(text: string): string {
  return text.replace(CHARACTER_REFERENCE, (reference) => {
    const spelt = spellOut(reference);
    return spelt !== reference && (hasWord(spelt) || /^\p{M}/u.test(spelt)) ? spelt : reference;
  });
}

/** The sign that a reference stands for; the reference itself where it stands for none. */
export function spellOut(reference: string): string {
  const known = spellings.get(reference);
  if (known !== undefined) return known;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  const spelt = plainTextOf(fromMarkdown(reference));
  spellings.set(reference, spelt);
  return spelt;
}
