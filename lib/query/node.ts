import type { Range } from "#lib/text/range.ts";
import type { Clause, Group, Near, Node, Phrase, TextField, TextNode, Word } from "./query.ts";

export const MIN_WEIGHT = 0.1;
export const MAX_WEIGHT = 10;

/** What was typed for a node, and where. */
export interface Typed {
  readonly text: string;
  readonly range: Range;
}

/** What stands in a place of the query text. */
export const typedAt = (query: string, range: Range): Typed => ({ text: query.slice(...range), range });

/** The group of these parts, with groups of its kind dissolved in it. A group of one is that one; of none null. */
export function group(kind: Group["kind"], nodes: readonly Node[], typed: Typed): Node | null {
  const parts = nodes.flatMap((node) => (node.kind === kind ? node.parts : [node]));
  return parts.length > 1 ? { kind, parts, text: typed.text, range: typed.range } : (parts[0] ?? null);
}

/** What is true where the node is not. */
export function negated(node: Node, { text, range }: Typed): Node {
  return node.kind === "not" ? node.part : { kind: "not", part: node, text, range };
}

/** Words and phrases within a distance of one another: all are looked for in one field, with one weight. */
export function near(
  operands: readonly (Word | Phrase)[],
  distances: readonly number[],
  { text, range }: Typed,
): Word | Phrase | Near | null {
  if (operands.length < 2) return operands[0] ?? null;
  const field: TextField = operands.some((operand) => operand.field === "title") ? "title" : null;
  const weight = operands.reduce((product, operand) => inBounds(product * operand.weight), 1);
  const plain = operands.map((operand) => ({ ...operand, field, weight: 1 }));
  return { kind: "near", operands: plain, distances, field, weight, text, range };
}

/** The node with the weights of its words, phrases and pairs multiplied. */
export function weighted(node: Node, factor: number): Node {
  if (factor === 1 || node.kind === "filter") return node;
  if (node.kind === "not") return { ...node, part: weighted(node.part, factor) };
  if (isText(node)) return { ...node, weight: inBounds(node.weight * factor) };
  return { ...node, parts: node.parts.map((part) => weighted(part, factor)) };
}

/** The nearest weight that can be typed, to four decimal places. */
export function inBounds(weight: number): number {
  return Math.round(Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, weight)) * 1e4) / 1e4;
}

/** Whether a node looks for text itself. */
export function isText(node: Node): node is TextNode {
  return node.kind === "word" || node.kind === "phrase" || node.kind === "near";
}

/**
 * The clauses that a part of a query's top level amounts to: a word should be there, anything else must; each of
 * several that must all be there is a clause of its own.
 *
 * @param isRequired whether a word must be there
 */
export function clausesOf(node: Node, isRequired: boolean): Clause[] {
  if (node.kind === "all") return node.parts.flatMap((part) => clausesOf(part, true));
  if (node.kind === "not") return [{ occur: "must not", node: node.part }];
  const isPlain = node.kind === "word" && node.field === null && !isRequired;
  return [{ occur: isPlain ? "should" : "must", node }];
}
