import { emptyField } from "./lex-chunk.ts";
import type { Lexeme, LexemeKind } from "./lexeme.ts";
import type { Report } from "./report.ts";

const BEGINS: ReadonlySet<LexemeKind | undefined> = new Set([
  "words",
  "quoted",
  "open",
  "field",
  "not",
  "plus",
  "minus",
]);
const ENDS: ReadonlySet<LexemeKind | undefined> = new Set(["words", "quoted", "close", "suffix"]);
const VALUES: ReadonlySet<LexemeKind | undefined> = new Set(["words", "quoted", "open"]);
const JOINS: ReadonlySet<LexemeKind> = new Set(["and", "or", "near"]);
const PREFIXES: ReadonlySet<LexemeKind> = new Set(["not", "plus", "minus"]);

/** Leaves out operators without an operand, so that every one left has all of its own. */
export function dropDangling(text: string, lexemes: readonly Lexeme[], report: Report): Lexeme[] {
  return withLeftOperands(text, withRightOperands(text, lexemes, report), report);
}

function withRightOperands(text: string, lexemes: readonly Lexeme[], report: Report): Lexeme[] {
  const kept: Lexeme[] = [];
  for (const lexeme of lexemes.toReversed()) {
    const next = kept.at(-1)?.kind;
    if (lexeme.kind === "field" && !VALUES.has(next)) kept.push(emptyField(text, lexeme.range, report));
    else if (!takesRight(lexeme) || BEGINS.has(next)) kept.push(lexeme);
    else reportDangling(text, lexeme, report);
  }
  return kept.reverse();
}

function withLeftOperands(text: string, lexemes: readonly Lexeme[], report: Report): Lexeme[] {
  const kept: Lexeme[] = [];
  for (const lexeme of lexemes) {
    if (!JOINS.has(lexeme.kind) || ENDS.has(kept.at(-1)?.kind)) kept.push(lexeme);
    else reportDangling(text, lexeme, report);
  }
  return kept;
}

const takesRight = ({ kind }: Lexeme): boolean => JOINS.has(kind) || PREFIXES.has(kind);

/** A sign is as often punctuation. */
function reportDangling(text: string, { kind, range }: Lexeme, report: Report): void {
  if (kind === "plus" || kind === "minus") return;
  const operator = text.slice(...range);
  const right = kind === "not" ? "Write a word after it" : "Write a word on both sides of it";
  report(
    "dangling-operator",
    range,
    `${operator} has nothing to work on. ${right}, or write ${operator.toLowerCase()} to search for the word.`,
  );
}
