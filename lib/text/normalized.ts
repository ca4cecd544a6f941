/** More marks on one sign than any script writes, and as many as Unicode's stream-safe text has at most. */
const MOST_MARKS = 30;
const TOO_MANY = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, "u");
const PIECE = new RegExp(`\\P{M}*\\p{M}{0,${MOST_MARKS}}`, "gu");

/**
 * A text in a Unicode normalization form. Marks are put into their order, which takes the square of their number, so
 * that a sign with thousands of them is done in pieces.
 */
export function normalized(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  if (text.length <= MOST_MARKS || !TOO_MANY.test(text)) return text.normalize(form);
  return Array.from(text.matchAll(PIECE), ([piece]) => piece.normalize(form)).join("");
}
