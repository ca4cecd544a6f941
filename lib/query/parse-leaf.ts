import type { Range } from "#lib/text/range.ts";
import { isTelling } from "./is-telling.ts";
import { emptyField, MAX_DISTANCE, nearestDistance } from "./lex-chunk.ts";
import type { Field, Quoted, Suffix, Words } from "./lexeme.ts";
import { inBounds, MAX_WEIGHT, MIN_WEIGHT } from "./node.ts";
import { type FilterField, parseFilter } from "./parse-filter.ts";
import type { Node, Phrase, Word } from "./query.ts";
import type { Report } from "./report.ts";
import { type Piece, plainPieces, wordPieces } from "./word-pieces.ts";

/** Words or a phrase of the query text, with what stands around them. */
export interface LeafSource {
  readonly lexeme: Words | Quoted;
  readonly field: Field | null;
  /** Whether the field stands directly before, and not before a group around it. */
  readonly isDirect: boolean;
  readonly suffixes: readonly Suffix[];
  /** At the top level and joined to nothing: then several words stay words. */
  readonly isLone: boolean;
}

interface Context extends LeafSource {
  readonly query: string;
  readonly report: Report;
}

/** What a leaf of the query text amounts to: mostly one node; several words; or nothing. */
export function parseLeaf(query: string, source: LeafSource, report: Report): Node[] {
  const context = { ...source, query, report };
  const field = source.field?.field ?? "title";
  return field === "title" ? textNodes(context) : filterNodes(context, field);
}

/** The factor that suffixes give; those that give none are told of. */
export function weightOf(suffixes: readonly Suffix[], report: Report): number {
  return suffixes
    .filter(({ sign }) => sign === "^")
    .reduce((product, suffix) => inBounds(product * oneWeight(suffix, report)), 1);
}

function oneWeight({ number, range }: Suffix, report: Report): number {
  const weight = number === "" ? Number.NaN : Number(number);
  if (MIN_WEIGHT <= weight && weight <= MAX_WEIGHT) return weight;
  const read = Number.isNaN(weight) ? 1 : inBounds(weight);
  report(
    "bad-weight",
    range,
    `The weight was read as ${read}. Write a number from ${MIN_WEIGHT} to ${MAX_WEIGHT} after the ^, as in doha^2.`,
  );
  return read;
}

function filterNodes(context: Context, field: FilterField): Node[] {
  const { query, lexeme, suffixes, report } = context;
  reportUseless(suffixes, report);
  const inner = innerRange(lexeme);
  const raw = query.slice(...inner);
  const read = parseFilter(field, lexeme.kind === "quoted" ? raw : withoutPunctuation(raw));
  if (read === "empty") return emptyNodes(context);
  if ("filter" in read) {
    const range = leafRange(context, lexeme.range);
    return [{ kind: "filter", filter: read.filter, text: query.slice(...range), range }];
  }
  report(read.code, lexeme.range, read.message);
  if (read.code === "misplaced-scope") return [];
  return textNodes({
    ...context,
    lexeme: { kind: "words", range: inner, isPlain: true },
    field: null,
    suffixes: [],
  });
}

/** Ends a sentence as often as it belongs to a value; the dots of `2012..` do. */
const withoutPunctuation = (raw: string): string => raw.replace(/[,;:!?]+$/, "").replace(/(?<!\.)\.$/, "");

function reportUseless(suffixes: readonly Suffix[], report: Report): void {
  for (const { sign, range } of suffixes) {
    report(
      sign === "^" ? "bad-weight" : "bad-edits",
      range,
      `A ${sign} says nothing about this field and was passed over. Use it after words, phrases and title: only.`,
    );
  }
}

function innerRange({ kind, range: [start, end] }: Words | Quoted): Range {
  return kind === "quoted" ? [start + 1, end - 1] : [start, end];
}

function emptyNodes({ query, field, isDirect, report }: Context): Node[] {
  if (!field || !isDirect) return [];
  const { range } = emptyField(query, field.range, report);
  const lexeme: Words = { kind: "words", range, isPlain: true };
  return parseLeaf(query, { lexeme, field: null, isDirect, suffixes: [], isLone: false }, report);
}

function textNodes(context: Context): Node[] {
  const { query, lexeme, field, isDirect, report } = context;
  const inner = innerRange(lexeme);
  const isPlain = lexeme.kind === "quoted" || lexeme.isPlain;
  const pieces = isPlain ? plainPieces(query, inner) : wordPieces(query, inner, report);
  if (pieces.length > 0) return lexeme.kind === "quoted" ? [phrase(context, pieces)] : words(context, pieces);
  if (field && isDirect) return emptyNodes(context);
  if (lexeme.kind === "quoted") {
    report(
      "empty-phrase",
      lexeme.range,
      "There is no word between these quotation marks. Put the phrase between them.",
    );
  }
  return [];
}

function words(context: Context, pieces: readonly Piece[]): Node[] {
  const { query, lexeme, field, suffixes, isLone, report } = context;
  const isExact = lexeme.kind === "words" && !lexeme.isPlain && query.charAt(lexeme.range[0]) === "=";
  const isAdorned = field !== null || suffixes.length > 0 || isExact || !isLone;
  const hasPattern = pieces.some(({ isPattern }) => isPattern);
  if (pieces.length > 1 && isAdorned && !hasPattern) return [phrase(context, pieces)];
  const edits = editsOf(suffixes, pieces.length > 1 || hasPattern || isExact, report);
  const weight = weightOf(suffixes, report);
  return pieces.map((piece) => word(context, piece, { isExact, edits, weight, isOnly: pieces.length === 1 }));
}

interface Manner {
  readonly isExact: boolean;
  readonly edits: Word["edits"];
  readonly weight: number;
  readonly isOnly: boolean;
}

function word(context: Context, piece: Piece, { isExact, edits, weight, isOnly }: Manner): Word {
  const { query } = context;
  const range = isOnly ? leafRange(context, piece.range) : piece.range;
  const text = query.slice(...range);
  const match = piece.isPattern ? "pattern" : isExact ? "exact" : edits > 0 ? "similar" : "stem";
  const telling = match !== "stem" || isTelling(piece.term, query.slice(...piece.range), query);
  const field = textField(context);
  return { kind: "word", match, term: piece.term, edits, telling, variants: [], field, weight, text, range };
}

function phrase(context: Context, pieces: readonly Piece[]): Phrase {
  const { query, lexeme, suffixes, report } = context;
  const range = leafRange(context, [pieces[0]?.range[0] ?? 0, pieces.at(-1)?.range[1] ?? 0]);
  if (lexeme.kind === "words") editsOf(suffixes, true, report);
  return {
    kind: "phrase",
    terms: pieces.map(({ term }) => term),
    slop: lexeme.kind === "quoted" ? slopOf(suffixes, report) : 0,
    field: textField(context),
    weight: weightOf(suffixes, report),
    text: query.slice(...range),
    range,
  };
}

const textField = ({ field }: Context) => (field ? "title" : null);

/** The words themselves; where a field stands directly before them all that was typed. */
function leafRange({ field, isDirect, lexeme }: Context, own: Range): Range {
  return field && isDirect ? [field.range[0], lexeme.range[1]] : own;
}

/** @param isRefused whether nothing similar can be looked for: several words, a pattern, a word as it is */
function editsOf(suffixes: readonly Suffix[], isRefused: boolean, report: Report): Word["edits"] {
  const suffix = suffixes.findLast(({ sign }) => sign === "~");
  if (!suffix) return 0;
  if (isRefused) {
    report(
      "bad-edits",
      suffix.range,
      "Similar spellings are found for one whole word only, so ~ was passed over. Leave it out, or use it as in karzay~.",
    );
    return 0;
  }
  return oneEdits(suffix, report);
}

function oneEdits({ number, range }: Suffix, report: Report): 1 | 2 {
  if (number === "" || number === "1") return 1;
  if (number === "2") return 2;
  const edits = Number(number) > 1.5 ? 2 : 1;
  report("bad-edits", range, `The number of edits was read as ${edits}. Write ~1 or ~2.`);
  return edits;
}

function slopOf(suffixes: readonly Suffix[], report: Report): number {
  const suffix = suffixes.findLast(({ sign }) => sign === "~");
  if (!suffix) return 0;
  const number = suffix.number === "" ? Number.NaN : Number(suffix.number);
  if (Number.isInteger(number) && 1 <= number && number <= MAX_DISTANCE) return number;
  const slop = nearestDistance(number) ?? 0;
  report(
    "bad-distance",
    suffix.range,
    `The distance was read as ${slop}. Write a whole number from 1 to ${MAX_DISTANCE} after the ~, as in "prisoner exchange"~5.`,
  );
  return slop;
}
