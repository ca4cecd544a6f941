import { tokenize } from "#lib/text/tokenize.ts";
import { balance } from "./balance.ts";
import { buildTree } from "./build-tree.ts";
import { dropDangling } from "./drop-dangling.ts";
import { dropLoneParentheses } from "./drop-lone-parentheses.ts";
import { lex } from "./lex.ts";
import { limitClauses } from "./limits.ts";
import { clausesOf } from "./node.ts";
import { parseLeaf } from "./parse-leaf.ts";
import { printClause } from "./print.ts";
import { type Clause, type Query, type QueryProblem, type Scope, USUAL_SCOPE } from "./query.ts";
import type { Report } from "./report.ts";

/** Longest query text that is read, in UTF-16 code units. */
export const MAX_LENGTH = 256;

/** Problems of one kind that are told: a pasted text may be full of them, and its writer has seen the point by then. */
const MOST_OF_A_CODE = 3;

interface Parsed {
  readonly query: Query;
  /** In the order of their places. */
  readonly problems: readonly QueryProblem[];
}

/**
 * Reads a query text in the language that `LANGUAGE` (language-table.ts) describes. Never throws: what cannot be
 * taken as typed is read leniently and reported with its place.
 */
export function parse(text: string): Parsed {
  const problems: QueryProblem[] = [];
  const report: Report = (code, [start, end], message) => {
    if (problems.filter((problem) => problem.code === code).length === MOST_OF_A_CODE) return;
    problems.push({ start, end, code, message });
  };
  const query = parseWhole(cutToLength(text, report), report);
  if (text.trim() && problems.length === 0 && tokenize(text).length === 0) {
    report(
      "no-words",
      [0, text.length],
      "There is no letter or digit to search for. Type one or more words.",
    );
  }
  return { query, problems: problems.sort((one, other) => one.start - other.start || one.end - other.end) };
}

/** Cuts between words, because half a word would be looked for; within one only where it alone is too long. */
function cutToLength(text: string, report: Report): string {
  if (text.length <= MAX_LENGTH) return text;
  const whole = /^(.*\S)\s/su.exec(text.slice(0, MAX_LENGTH + 1))?.[1];
  const read = whole ?? text.slice(0, MAX_LENGTH);
  report(
    "too-long",
    [read.length, text.length],
    `Only the first ${MAX_LENGTH} characters are searched. Shorten the query.`,
  );
  return read;
}

/** Reads a text of any length. */
export function parseWhole(text: string, report: Report): Query {
  const lexemes = dropLoneParentheses(dropDangling(text, balance(lex(text, report), report), report));
  const { clauses, scope } = buildTree(text, lexemes, report);
  const isEmpty = clauses.length === 0 && scope.length === 0;
  const wanted = distinct(isEmpty ? wordClauses(text, report) : clauses);
  return { clauses: limitClauses(wanted, report), scope: united(scope) };
}

/** Where nothing that was typed can be taken as it is, its words are. */
function wordClauses(text: string, report: Report): Clause[] {
  const lexeme = { kind: "words", range: [0, text.length], isPlain: true } as const;
  const source = { lexeme, field: null, isDirect: false, suffixes: [], isLone: true };
  return parseLeaf(text, source, report).flatMap((node) => clausesOf(node, false));
}

/** The clauses without repetitions. */
function distinct(clauses: readonly Clause[]): Clause[] {
  const seen = new Set<string>();
  return clauses.filter((clause) => {
    const key = printClause(clause);
    return !seen.has(key) && seen.add(key);
  });
}

function united(named: readonly Scope[]): readonly Scope[] {
  const scope = (["title", "text", "removed"] as const).filter((part) => named.includes(part));
  const isUsual = scope.length === 0 || (scope.length === 2 && !scope.includes("removed"));
  return isUsual ? USUAL_SCOPE : scope;
}
