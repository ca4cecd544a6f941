import type { Range } from "#lib/text/range.ts";

/** A piece of a query text: plain words, or what stands between quotation marks (`unclosed`: up to the end). */
export interface Lexeme {
  readonly kind: "words" | "quoted" | "unclosed";
  /** The piece without its quotation marks. */
  readonly range: Range;
}

const QUOTES = /["“”„‟«»＂]/g;

/** Parts a query text at its double quotation marks, straight or curly. */
export function lex(text: string): Lexeme[] {
  const marks = [...text.matchAll(QUOTES)].map((match) => match.index);
  const lexemes: Lexeme[] = [];
  let at = 0;
  for (let i = 0; i < marks.length; i += 2) {
    const open = marks[i] ?? text.length;
    const close = marks[i + 1];
    lexemes.push({ kind: "words", range: [at, open] });
    lexemes.push({
      kind: close === undefined ? "unclosed" : "quoted",
      range: [open + 1, close ?? text.length],
    });
    at = close === undefined ? text.length : close + 1;
  }
  lexemes.push({ kind: "words", range: [at, text.length] });
  return lexemes.filter(({ kind, range }) => kind !== "words" || range[0] < range[1]);
}
