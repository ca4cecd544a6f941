import type { Range } from "#lib/text/range.ts";
import { stem } from "#lib/text/stem.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { type Token, tokenize } from "#lib/text/tokenize.ts";
import { isTelling } from "./is-telling.ts";
import { type Lexeme, lex } from "./lex.ts";
import type { Clause, Query, QueryProblem, QueryProblemCode } from "./query.ts";

/** Longest query text that is read, in UTF-16 code units. */
export const MAX_LENGTH = 256;
/** Most distinct words that are looked for; stop words, which cost little, do not count. */
export const MAX_WORDS = 16;

interface Parsed {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
}

/**
 * Reads a query text: words, and exact phrases in double quotation marks. Never throws: what cannot be taken as
 * typed is read leniently and reported with its place.
 */
export function parse(text: string): Parsed {
  const problems: QueryProblem[] = [];
  const report = (code: QueryProblemCode, [start, end]: Range, message: string) => {
    problems.push({ start, end, code, message });
  };
  const read = cutToLength(text, report);
  const clauses = lex(read).flatMap((lexeme) => clausesOf(read, lexeme, report));
  const query = { clauses: limitWords(distinct(clauses), report) };
  if (read.trim() && query.clauses.length === 0 && problems.length === 0) {
    report(
      "no-words",
      [0, read.length],
      "There is no letter or digit to search for. Type one or more words.",
    );
  }
  return { query, problems };
}

type Report = (code: QueryProblemCode, range: Range, message: string) => void;

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

function clausesOf(text: string, { kind, range }: Lexeme, report: Report): Clause[] {
  const tokens = tokenize(text.slice(...range));
  if (kind === "unclosed") {
    report(
      "unclosed-quote",
      [range[0] - 1, range[1]],
      'A quotation mark is not closed, so its words are searched one by one. Add a second ".',
    );
  }
  if (kind !== "quoted") return tokens.map((token) => termClause(text, token, range[0]));
  if (tokens.length > 0) return [phraseClause(text, tokens, range[0])];
  report(
    "empty-phrase",
    [range[0] - 1, range[1] + 1],
    "There is no word between these quotation marks. Put the phrase between them.",
  );
  return [];
}

function termClause(text: string, { term, range }: Token, offset: number): Clause {
  const place: Range = [range[0] + offset, range[1] + offset];
  const typed = text.slice(...place);
  const telling = isTelling(term, typed, text);
  return { kind: "term", occur: "should", term, telling, text: typed, range: place };
}

function phraseClause(text: string, tokens: readonly Token[], offset: number): Clause {
  const place: Range = [(tokens[0]?.range[0] ?? 0) + offset, (tokens.at(-1)?.range[1] ?? 0) + offset];
  const terms = tokens.map(({ term }) => term);
  return { kind: "phrase", occur: "must", terms, text: text.slice(...place), range: place };
}

/** The clauses without repetitions; words with the same stem ask for the same, be one (`WHO`) more telling (`who`). */
function distinct(clauses: readonly Clause[]): Clause[] {
  const seen = new Set<string>();
  return clauses.filter((clause) => {
    const key =
      clause.kind === "term"
        ? `term ${clause.telling} ${stem(clause.term)}`
        : `phrase ${clause.terms.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Repeated words are the dearest query an engine can be given, and a long one the next: both are bounded here. */
function limitWords(clauses: readonly Clause[], report: Report): Clause[] {
  const words = new Set<string>();
  const kept: Clause[] = [];
  for (const clause of clauses) {
    for (const term of countedTerms(clause)) words.add(stem(term));
    if (words.size > MAX_WORDS) {
      const end = clauses.at(-1)?.range[1] ?? clause.range[1];
      report(
        "too-many-words",
        [clause.range[0], end],
        `Only the first ${MAX_WORDS} different words are searched. Leave out some.`,
      );
      break;
    }
    kept.push(clause);
  }
  return kept;
}

function countedTerms(clause: Clause): readonly string[] {
  if (clause.kind === "phrase") return clause.terms.filter((term) => !STOP_WORDS.has(term));
  return clause.telling ? [clause.term] : [];
}
