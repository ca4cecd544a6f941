import type { Lexeme, LexemeKind } from "./lexeme.ts";

/** What is read within a group as it is without one. */
const PLAIN: ReadonlySet<LexemeKind> = new Set(["words", "quoted"]);
/** What makes a group an operand, before it or after it. */
const JOINED_BEFORE: ReadonlySet<LexemeKind | undefined> = new Set([
  "and",
  "or",
  "near",
  "not",
  "plus",
  "minus",
  "field",
]);
const JOINED_AFTER: ReadonlySet<LexemeKind | undefined> = new Set(["and", "or", "near", "suffix"]);

/**
 * Leaves out parentheses around nothing but words, phrases and groups that no operator joins to anything: they hold
 * nothing together, and pasted prose is full of them (`the rigorous theory (of gases)`).
 *
 * @param lexemes balanced
 */
export function dropLoneParentheses(lexemes: readonly Lexeme[]): Lexeme[] {
  const closes = closesOf(lexemes);
  const dropped = new Set<number>();
  for (let at = 0; at < lexemes.length; at++) {
    const close = closes.get(at);
    if (close === undefined) continue;
    const isJoined = JOINED_BEFORE.has(lexemes[at - 1]?.kind) || JOINED_AFTER.has(lexemes[close + 1]?.kind);
    if (isJoined || !isPlain(lexemes, at, close, closes)) at = close;
    else dropped.add(at).add(close);
  }
  return lexemes.filter((_, at) => !dropped.has(at));
}

/** Whether a group's own level holds no operator; groups within are looked at in their turn. */
function isPlain(
  lexemes: readonly Lexeme[],
  open: number,
  close: number,
  closes: ReadonlyMap<number, number>,
): boolean {
  for (let at = open + 1; at < close; at++) {
    const end = closes.get(at);
    const kind = lexemes[at]?.kind;
    if (end !== undefined) at = end;
    else if (kind !== undefined && !PLAIN.has(kind)) return false;
  }
  return true;
}

/** The place of each parenthesis that opens, with that of the one that closes it. */
function closesOf(lexemes: readonly Lexeme[]): ReadonlyMap<number, number> {
  const open: number[] = [];
  const closes = new Map<number, number>();
  for (const [at, { kind }] of lexemes.entries()) {
    if (kind === "open") open.push(at);
    const start = kind === "close" ? open.pop() : undefined;
    if (start !== undefined) closes.set(start, at);
  }
  return closes;
}
