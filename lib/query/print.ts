import { STOP_WORDS } from "#lib/text/stop-words.ts";
import type { Clause, FieldFilter, Near, Node, Phrase, Query, Scope, TextNode, Word } from "./query.ts";
import { USUAL_SCOPE } from "./query.ts";
import { FIRST_YEAR, LAST_YEAR, printYear, UNDATED, type YearFilter } from "./year-filter.ts";

/** What is printed for a word in another's place, or null for the word itself. */
export type Replacement = (word: Word) => string | null;

/** The canonical text of a query; `parse` reads it back as the same query, where it is not too long. */
export function print(query: Query): string {
  return printWith(query, () => null);
}

/** The canonical text of a query with other words in the place of some. */
export function printWith({ clauses, scope }: Query, replacement: Replacement): string {
  const printer = new Printer(replacement);
  return [...clauses.map((clause) => printer.clause(clause)), ...printScope(scope)].join(" ");
}

/** The text of a clause alone, by which clauses that ask for the same are known. */
export function printClause(clause: Clause): string {
  return new Printer(() => null).clause(clause);
}

/** Prints with as few parentheses as can be, because their depth is bounded. */
class Printer {
  readonly #replacement: Replacement;

  constructor(replacement: Replacement) {
    this.#replacement = replacement;
  }

  clause({ occur, node }: Clause): string {
    if (occur === "must not") return `-${this.#operand(node)}`;
    const isRequired = occur === "must" && node.kind === "word" && node.field === null;
    return isRequired ? `+${this.#node(node)}` : this.#node(node);
  }

  /** Between spaces: beside others all of which are wanted. */
  #node(node: Node): string {
    switch (node.kind) {
      case "word":
      case "phrase":
      case "near":
        return this.#text(node);
      case "filter":
        return printFilter(node.filter);
      case "not":
        return `-${this.#operand(node.part)}`;
      case "all":
        return node.parts.map((part) => this.#node(part)).join(" ");
      case "any":
        return node.parts.map((part) => this.#alternative(part)).join(" OR ");
    }
  }

  #alternative(node: Node): string {
    if (node.kind !== "all") return this.#node(node);
    return node.parts
      .map((part) => (part.kind === "any" ? this.#operand(part) : this.#node(part)))
      .join(" AND ");
  }

  #operand(node: Node): string {
    const isJoined = node.kind === "all" || node.kind === "any" || node.kind === "near";
    return isJoined ? `(${this.#node(node)})` : this.#node(node);
  }

  #text(node: TextNode): string {
    if (node.kind === "near") return this.#near(node);
    const field = node.field === null ? "" : `${node.field}:`;
    const weight = node.weight === 1 ? "" : `^${node.weight}`;
    return `${field}${node.kind === "word" ? this.#word(node) : printPhrase(node)}${weight}`;
  }

  #near({ operands, distances, weight }: Near): string {
    return operands
      .map((operand, at) => this.#text(at === 0 ? { ...operand, weight } : operand))
      .map((printed, at) => (at === 0 ? printed : `NEAR/${distances[at - 1]} ${printed}`))
      .join(" ");
  }

  #word(word: Word): string {
    return this.#replacement(word) ?? printWord(word);
  }
}

/** A stop word that is typed as a name is printed as initials: capitals alone would say nothing among capitals. */
function printWord({ match, term, edits, telling }: Word): string {
  if (match === "exact") return `=${term}`;
  if (match === "similar") return `${term}~${edits}`;
  const isName = match === "stem" && telling && STOP_WORDS.has(term);
  return isName ? `${[...term.toUpperCase()].join(".")}.` : term;
}

const printPhrase = ({ terms, slop }: Phrase): string => `"${terms.join(" ")}"${slop > 0 ? `~${slop}` : ""}`;

function printFilter(filter: FieldFilter): string {
  if (filter.field === "year") return `year:${printYears(filter.value)}`;
  return `${filter.field}:${BARE.test(filter.value) ? filter.value : `"${filter.value}"`}`;
}

/** A value that is read to its end without quotation marks. */
const BARE = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._/-]*[\p{L}\p{N}/_-])?$/u;

/** `2012..` and `..2014` for ranges that are open. */
function printYears(filter: YearFilter): string {
  if (filter === UNDATED) return printYear(filter);
  const { from, to } = filter;
  if (to === LAST_YEAR && FIRST_YEAR < from && from < LAST_YEAR) return `${printYear({ from, to: from })}..`;
  if (from === FIRST_YEAR && FIRST_YEAR < to && to < LAST_YEAR) return `..${printYear({ from: to, to })}`;
  return printYear(filter);
}

function printScope(scope: readonly Scope[]): string[] {
  const isUsual = scope.length === USUAL_SCOPE.length && USUAL_SCOPE.every((part) => scope.includes(part));
  return isUsual ? [] : scope.map((part) => `in:${part}`);
}
