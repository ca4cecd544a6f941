import { normalized } from "./normalized.ts";

/**
 * Letters whose plain form Unicode does not give by decomposition. The Arabic ones are written for one another: as in
 * Lucene's ArabicNormalizer, and its PersianNormalizer for what Persian keyboards give.
 */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ة: "ه",
  ک: "ك",
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

// Marks that a reader may leave out: accents (script "inherited") and the vowel points of Hebrew and Arabic.
// The vowel signs of Indic scripts are marks too, but spell the word.
const OPTIONAL_MARK = /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/u;
// Marks that make another letter are kept: the voicing of kana (か, が), and the breve of й.
const SPELLING_MARK = /[\u3099\u309A]/;
const MARKS = /(?<!и)\u0306|(?!\u0306)\p{Mn}/gu;
// The decomposition of the Thai and Lao vowel “am”, and the order in which a tone mark is typed beside it.
const VOWEL_AM = /([\u0E4D\u0ECD])([\u0E48-\u0E4B\u0EC8-\u0ECB]*)([\u0E32\u0EB2])/g;
const INVISIBLE = /[\u00AD\u034F\u061C\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** The signs that are typed or set as an apostrophe, as the inside of a character class. */
export const APOSTROPHE = "'‘’‛ʼ′`´＇";
const APOSTROPHES = new RegExp(`[${APOSTROPHE}‚]`, "g"); // the low quotation mark is one only in looks
const QUOTES = /[“”„‟″«»＂]/g;
const HYPHENS = /[‐‑‒–—―−﹘﹣－]/g;
const ASCII = /^[\x20-\x7E]*$/;

/**
 * The form in which texts are compared: compatibility forms, case, accents, kinds of quotation mark and
 * kinds of hyphen made alike, invisible signs dropped. Idempotent.
 *
 * It may change the length, so it is applied to words that carry their own place (see tokenize), never to a
 * text in which places are counted.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll("`", "'");
  // A free-standing accent would be taken apart.
  const apart = normalized(text.replace(APOSTROPHES, "'"), "NFKD").toLowerCase();
  const plain = normalized(apart, "NFKD")
    .replace(INVISIBLE, "")
    .replace(MARKS, (mark) => (isOptional(mark) ? "" : mark))
    .replace(VOWEL_AM, (_, _sign, tone, vowel) => `${tone}${vowel === "\u0E32" ? "\u0E33" : "\u0EB3"}`)
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(HYPHENS, "-");
  return normalized(plain, "NFC");
}

function isOptional(mark: string): boolean {
  return OPTIONAL_MARK.test(mark) && !SPELLING_MARK.test(mark);
}
