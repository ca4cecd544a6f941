import type { Range } from "#lib/text/range.ts";
import type { Field, Lexeme, LexemeKind, NearOperator, Quoted, Suffix, Words } from "./lexeme.ts";
import { clausesOf, group, isText, near, negated, typedAt, weighted } from "./node.ts";
import { badScope, parseScope } from "./parse-filter.ts";
import { parseLeaf, weightOf } from "./parse-leaf.ts";
import type { Clause, Node, Phrase, Scope, Word } from "./query.ts";
import type { Report } from "./report.ts";

/** A query as it was typed, before anything in it is limited. */
export interface Tree {
  readonly clauses: readonly Clause[];
  /** The parts of articles that were named, as often as they were. */
  readonly scope: readonly Scope[];
}

interface Operand {
  /** What it amounts to; null where that is nothing. */
  readonly node: Node | null;
  readonly isRequired: boolean;
  /** All that was typed for it, with signs, quotation marks and parentheses. */
  readonly range: Range;
}

/**
 * The tree of a query text by precedence: side by side, OR, AND, NEAR, then NOT, `-` and `+`, each loop one of them.
 *
 * @param lexemes balanced, each operator with its operands; the parentheses bound the recursion
 */
export function buildTree(text: string, lexemes: readonly Lexeme[], report: Report): Tree {
  const builder = new TreeBuilder(text, lexemes, report);
  return builder.build();
}

class TreeBuilder {
  readonly #text: string;
  readonly #lexemes: readonly Lexeme[];
  readonly #report: Report;
  #at = 0;

  constructor(text: string, lexemes: readonly Lexeme[], report: Report) {
    this.#text = text;
    this.#lexemes = lexemes;
    this.#report = report;
  }

  build(): Tree {
    const clauses: Clause[] = [];
    const scope: Scope[] = [];
    while (this.#at < this.#lexemes.length) {
      const alone = this.#readAlone(scope);
      const operands = alone?.map((node) => ({ node, isRequired: false })) ?? [this.#readAny(null)];
      for (const { node, isRequired } of operands) {
        for (const clause of node ? clausesOf(node, isRequired) : []) clauses.push(clause);
      }
    }
    return { clauses, scope };
  }

  /** Reads a leaf that nothing joins or adorns: only there several words stay words, and `in:` has its place. */
  #readAlone(scope: Scope[]): readonly Node[] | null {
    const first = this.#lexemes[this.#at];
    const field = first?.kind === "field" ? first : null;
    const lexeme = field ? this.#lexemes[this.#at + 1] : first;
    const after = this.#lexemes[this.#at + (field ? 2 : 1)]?.kind;
    if (!isLeaf(lexeme) || (after !== undefined && JOINS.has(after))) return null;
    this.#at += field ? 2 : 1;
    const source = { lexeme, field, isDirect: true, suffixes: [], isLone: true };
    if (field?.field !== "in") return parseLeaf(this.#text, source, this.#report);
    return this.#readScope(lexeme, scope);
  }

  #readScope(lexeme: Words | Quoted, scope: Scope[]): readonly Node[] {
    const raw = this.#text.slice(...lexeme.range);
    const named = parseScope(raw.replace(/[.,;:!?]+$/, ""));
    if (named) scope.push(named);
    if (named) return [];
    const { code, message } = badScope(raw);
    this.#report(code, lexeme.range, message);
    const source = { lexeme, field: null, isDirect: false, suffixes: [], isLone: true };
    return parseLeaf(this.#text, source, this.#report);
  }

  #readAny(field: Field | null): Operand {
    return this.#readJoined("or", "any", () => this.#readAll(field));
  }

  #readAll(field: Field | null): Operand {
    return this.#readJoined("and", "all", () => this.#readNear(field));
  }

  #readJoined(operator: LexemeKind, kind: "any" | "all", readOperand: () => Operand): Operand {
    const operands = [readOperand()];
    while (this.#take(operator)) operands.push(readOperand());
    return this.#joined(kind, operands);
  }

  /** One operand stays what it is, be it required. */
  #joined(kind: "any" | "all", operands: readonly Operand[]): Operand {
    const range = spanOf(operands);
    const [only, ...others] = operands.filter(({ node }) => node !== null);
    if (only && others.length === 0) return { ...only, range };
    const nodes = operands.flatMap(({ node }) => node ?? []);
    return { node: group(kind, nodes, typedAt(this.#text, range)), isRequired: false, range };
  }

  #readNear(field: Field | null): Operand {
    const operands = [this.#readUnary(field)];
    const operators: NearOperator[] = [];
    for (let next = this.#take("near"); next; next = this.#take("near")) {
      if (next.kind === "near") operators.push(next);
      operands.push(this.#readUnary(field));
    }
    return operators.length === 0 ? this.#joined("all", operands) : this.#nears(operands, operators);
  }

  /** Words and phrases side by side in a chain are near one another; anything else among them parts the chain. */
  #nears(operands: readonly Operand[], operators: readonly NearOperator[]): Operand {
    const joined: Operand[] = [];
    let chain: Operand[] = [];
    let distances: number[] = [];
    const endChain = () => {
      joined.push(...this.#chained(chain, distances));
      [chain, distances] = [[], []];
    };
    for (const [at, operand] of operands.entries()) {
      if (isNearOperand(operand.node)) {
        if (chain.length > 0) distances.push(operators[at - 1]?.distance ?? 1);
        chain.push(operand);
        continue;
      }
      endChain();
      joined.push(operand);
      if (operand.node) this.#reportNearOperand(operand);
    }
    endChain();
    return this.#joined("all", joined);
  }

  #chained(chain: readonly Operand[], distances: readonly number[]): Operand[] {
    const [first, ...others] = chain;
    if (!first || others.length === 0) return first ? [first] : [];
    const range = spanOf(chain);
    const nodes = chain.flatMap(({ node }) => (isNearOperand(node) ? [node] : []));
    return [{ node: near(nodes, distances, typedAt(this.#text, range)), isRequired: false, range }];
  }

  #reportNearOperand({ range }: Operand): void {
    this.#report(
      "near-operand",
      range,
      "NEAR joins words and phrases only, so it was read as AND. Write a word or a phrase on both sides of it.",
    );
  }

  #readUnary(field: Field | null): Operand {
    const prefixes: Lexeme[] = [];
    for (let next = this.#takePrefix(); next; next = this.#takePrefix()) prefixes.push(next);
    const operand = this.#readPostfix(field);
    const start = prefixes[0]?.range[0] ?? operand.range[0];
    const range: Range = [start, operand.range[1]];
    const negations = prefixes.filter(({ kind }) => kind !== "plus");
    const { node } = operand;
    const isNegated = node !== null && negations.length % 2 === 1;
    return {
      node: isNegated ? negated(node, typedAt(this.#text, range)) : node,
      isRequired: operand.isRequired || negations.length < prefixes.length,
      range,
    };
  }

  #readPostfix(outer: Field | null): Operand {
    const own = this.#take("field");
    const field = own?.kind === "field" ? own : outer;
    const lexeme = this.#lexemes[this.#at++];
    const start = own?.range[0] ?? lexeme?.range[0] ?? 0;
    if (!isLeaf(lexeme)) return this.#readGroup(start, field);
    const suffixes = this.#takeSuffixes();
    const range: Range = [start, suffixes.at(-1)?.range[1] ?? lexeme.range[1]];
    const source = { lexeme, field, isDirect: own !== null, suffixes, isLone: false };
    const nodes = parseLeaf(this.#text, source, this.#report);
    return { node: group("all", nodes, typedAt(this.#text, range)), isRequired: false, range };
  }

  #readGroup(start: number, field: Field | null): Operand {
    const operands: Operand[] = [];
    let close: Lexeme | null = null;
    while (!close && this.#at < this.#lexemes.length) {
      close = this.#take("close");
      if (!close) operands.push(this.#readAny(field));
    }
    const suffixes = this.#takeSuffixes();
    for (const { sign, range } of suffixes) if (sign === "~") this.#reportLooseGroup(range);
    const range: Range = [start, (suffixes.at(-1) ?? close)?.range[1] ?? start];
    return this.#grouped(operands, range, weightOf(suffixes, this.#report));
  }

  /** A group's text is all of it, unless it is just one leaf. */
  #grouped(operands: readonly Operand[], range: Range, weight: number): Operand {
    const { node, isRequired } = this.#joined("all", operands);
    const isLeaf = node === null || isText(node) || node.kind === "filter";
    const placed = isLeaf ? node : { ...node, ...typedAt(this.#text, range) };
    return { node: placed && weighted(placed, weight), isRequired, range };
  }

  #reportLooseGroup(range: Lexeme["range"]): void {
    this.#report(
      "bad-distance",
      range,
      'A ~ says nothing about a group and was passed over. Write it after a phrase, as in "prisoner exchange"~5.',
    );
  }

  #take(kind: LexemeKind): Lexeme | null {
    const lexeme = this.#lexemes[this.#at];
    if (lexeme?.kind !== kind) return null;
    this.#at++;
    return lexeme;
  }

  #takePrefix(): Lexeme | null {
    return this.#take("not") ?? this.#take("plus") ?? this.#take("minus");
  }

  #takeSuffixes(): Suffix[] {
    const suffixes: Suffix[] = [];
    for (let next = this.#take("suffix"); next; next = this.#take("suffix")) {
      if (next.kind === "suffix") suffixes.push(next);
    }
    return suffixes;
  }
}

/** What follows a leaf that does not stand alone. */
const JOINS: ReadonlySet<LexemeKind> = new Set(["and", "or", "near", "suffix"]);

const isLeaf = (lexeme: Lexeme | undefined): lexeme is Words | Quoted =>
  lexeme?.kind === "words" || lexeme?.kind === "quoted";

const isNearOperand = (node: Node | null): node is Word | Phrase =>
  node?.kind === "word" || node?.kind === "phrase";

function spanOf(operands: readonly Operand[]): Range {
  return [operands[0]?.range[0] ?? 0, operands.at(-1)?.range[1] ?? 0];
}
