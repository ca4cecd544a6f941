import { isSuffix } from "./names.ts";

const SMALL = new Set(
  "van von der den de del della di da dos du la le el bin ibn ben bint ter ten y af av zu and by in at for from".split(
    " ",
  ),
);
const FEWEST_LETTERS = 5;

/**
 * A credit all in capitals as names are written: “BY JANE ROE AND BILL VAN AUKEN IN DOHA”. A single word in capitals
 * may be short for an agency and stays, as does any other text.
 */
export function unshout(credit: string): string {
  return isShouted(credit) ? credit.split(" ").map(lowered).join(" ") : credit;
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= FEWEST_LETTERS &&
    text.includes(" ") &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase()
  );
}

/** Initials, “III” and what has no vowel (“BBC”) keep their capitals; “O’BRIEN-ROE” is “O’Brien-Roe”. */
function lowered(word: string, index: number): string {
  const small = word.toLowerCase();
  if (index > 0 && SMALL.has(small)) return small;
  if (/^(?:\p{L}\.-?)+,?$/u.test(word) || (isSuffix(word) && word.startsWith("I"))) return word;
  if (/^[B-DF-HJ-NP-TV-XZ]{3,5},?$/.test(word)) return word;
  return small.replace(/(?<=^|[-'’.]|^mc(?=\p{L}{2}))\p{L}/gu, (letter) => letter.toUpperCase());
}
