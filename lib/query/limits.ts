import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { clausesOf, group, near, negated } from "./node.ts";
import type { Clause, Group, Near, Node, Phrase, Word } from "./query.ts";
import type { Report } from "./report.ts";

/** Most distinct words that are looked for; stop words, which cost little, do not count. */
export const MAX_WORDS = 16;
/** Most words, phrases, conditions and groups of a query together. */
export const MAX_PARTS = 64;

/** Repeated words are the dearest query an engine can be given, and a long one the next: both are bounded here. */
export function limitClauses(clauses: readonly Clause[], report: Report): Clause[] {
  const limiter = new Limiter();
  const kept = clauses.flatMap((clause) => limiter.clause(clause));
  const end = Math.max(0, ...clauses.slice(-1).map(({ node }) => node.range[1]));
  if (limiter.over)
    report(limiter.over.code, [limiter.over.start, Math.max(limiter.over.end, end)], limiter.over.message);
  return kept;
}

interface Over {
  readonly code: "too-many-words" | "too-many-parts";
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const TOO_MANY_WORDS = {
  code: "too-many-words",
  message: `Only the first ${MAX_WORDS} different words are searched. Leave out some.`,
} as const;

const TOO_MANY_PARTS = {
  code: "too-many-parts",
  message: `Only the first ${MAX_PARTS} parts of the query are searched. Leave out some.`,
} as const;

/** Cuts a tree in reading order: from the first part that is too much on, nothing is kept. */
class Limiter {
  /** What was too much, once something was. */
  over: Over | null = null;
  readonly #words = new Set<string>();
  #parts = 0;

  clause({ occur, node }: Clause): Clause[] {
    const kept = this.#cut(node);
    if (!kept) return [];
    if (kept === node) return [{ occur, node }];
    const whole = occur === "must not" ? negated(kept, kept) : kept;
    return clausesOf(whole, occur === "must");
  }

  #cut(node: Node): Node | null {
    if (this.over) return null;
    this.#parts++;
    if (this.#parts > MAX_PARTS) return this.#end(TOO_MANY_PARTS, node);
    switch (node.kind) {
      case "filter":
        return node;
      case "word":
        return this.#cutWord(node);
      case "phrase":
        return this.#cutPhrase(node);
      case "near":
        return this.#cutNear(node);
      case "not":
        return this.#cutNot(node.part, node);
      default:
        return this.#cutGroup(node);
    }
  }

  #cutWord(node: Word): Word | null {
    return !node.telling || this.#counts(node.term) ? node : this.#end(TOO_MANY_WORDS, node);
  }

  #cutPhrase(node: Phrase): Phrase | null {
    const most = node.terms.findIndex((term) => !STOP_WORDS.has(term) && !this.#counts(term));
    if (most < 0) return node;
    this.#end(TOO_MANY_WORDS, node);
    return most === 0 ? null : { ...node, terms: node.terms.slice(0, most) };
  }

  #cutNear(node: Near): Node | null {
    const operands = node.operands.flatMap((operand) => {
      const cut = this.#cut(operand);
      return cut?.kind === "word" || cut?.kind === "phrase" ? [cut] : [];
    });
    if (!this.over) return node;
    const [first, ...others] = operands;
    const weighted = first ? [{ ...first, weight: node.weight }, ...others] : [];
    return near(weighted, node.distances.slice(0, Math.max(0, operands.length - 1)), node);
  }

  #cutNot(part: Node, node: Node): Node | null {
    const cut = this.#cut(part);
    if (cut === part) return node;
    return cut && negated(cut, node);
  }

  #cutGroup(node: Group): Node | null {
    const parts = node.parts.flatMap((part) => this.#cut(part) ?? []);
    return this.over ? group(node.kind, parts, node) : node;
  }

  #counts(word: string): boolean {
    if (this.#words.size >= MAX_WORDS && !this.#words.has(word)) return false;
    this.#words.add(word);
    return true;
  }

  #end(over: Omit<Over, "start" | "end">, { range: [start, end] }: Node): null {
    this.over = { ...over, start, end };
    return null;
  }
}
