import { lexChunk } from "./lex-chunk.ts";
import type { Lexeme } from "./lexeme.ts";
import type { Report } from "./report.ts";
import { suffixesAt } from "./suffixes.ts";

const QUOTES = /["“”„‟«»＂]/g;
const SPACE = /\s+/y;
const CHUNK = /[^\s()"“”„‟«»＂]+/y;

/** A query text as it is read: a quotation mark without another one is made a sign that says nothing. */
interface Source {
  readonly text: string;
  /** For each quotation mark that opens, the place of the one that closes. */
  readonly closers: ReadonlyMap<number, number>;
  readonly report: Report;
}

interface Scanned {
  readonly lexemes: readonly Lexeme[];
  readonly end: number;
}

/** Parts a query text at spaces, parentheses and quotation marks, straight or curly, into operators and operands. */
export function lex(text: string, report: Report): Lexeme[] {
  const source = pairQuotes(text, report);
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < text.length; ) {
    const scanned = lexAt(source, at);
    for (const lexeme of scanned.lexemes) lexemes.push(lexeme);
    at = scanned.end;
  }
  return withoutLooseSigns(lexemes);
}

function pairQuotes(text: string, report: Report): Source {
  const marks = [...text.matchAll(QUOTES)].map((match) => match.index);
  const closers = new Map<number, number>();
  for (const [at, mark] of marks.entries()) {
    const close = marks[at + 1];
    if (at % 2 === 0 && close !== undefined) closers.set(mark, close);
  }
  const unclosed = marks.length % 2 === 1 ? marks.at(-1) : undefined;
  if (unclosed === undefined) return { text, closers, report };
  report(
    "unclosed-quote",
    [unclosed, text.length],
    'A quotation mark is not closed, so its words are searched one by one. Add a second ".',
  );
  return { text: `${text.slice(0, unclosed)}|${text.slice(unclosed + 1)}`, closers, report };
}

function lexAt(source: Source, at: number): Scanned {
  const { text, closers } = source;
  const char = text.charAt(at);
  const spaceEnd = endOf(SPACE, text, at);
  if (spaceEnd > at) return { lexemes: [], end: spaceEnd };
  if (char === "(") return { lexemes: [{ kind: "open", range: [at, at + 1] }], end: at + 1 };
  if (char === ")") return withSuffixes(text, { kind: "close", range: [at, at + 1] });
  const close = closers.get(at);
  if (close !== undefined) return withSuffixes(text, { kind: "quoted", range: [at, close + 1] });
  if (isSign(text, at)) {
    return { lexemes: [{ kind: char === "+" ? "plus" : "minus", range: [at, at + 1] }], end: at + 1 };
  }
  const end = endOf(CHUNK, text, at);
  const isFollowed = text.charAt(end) === "(" || closers.has(end);
  return { lexemes: lexChunk(text, [at, end], isFollowed, source.report), end };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function withSuffixes(text: string, lexeme: Lexeme): Scanned {
  const suffixes = suffixesAt(text, lexeme.range[1]);
  return { lexemes: [lexeme, ...suffixes], end: suffixes.at(-1)?.range[1] ?? lexeme.range[1] };
}

/** A sign within a word (`US-backed`) or between spaces is punctuation. One after another sign is one, too. */
function isSign(text: string, at: number): boolean {
  return (
    /[-+]/.test(text.charAt(at)) &&
    /^$|[\s(+-]/.test(text.charAt(at - 1)) &&
    /[^\s)]/.test(text.charAt(at + 1))
  );
}

/** Signs before something without a word (`->`, `---`) are punctuation as well. */
function withoutLooseSigns(lexemes: readonly Lexeme[]): Lexeme[] {
  const kept: Lexeme[] = [];
  for (const lexeme of lexemes.toReversed()) {
    const isKept = !isSignKind(lexeme) || kept.at(-1)?.range[0] === lexeme.range[1];
    if (isKept) kept.push(lexeme);
  }
  return kept.reverse();
}

const isSignKind = ({ kind }: Lexeme): boolean => kind === "plus" || kind === "minus";
