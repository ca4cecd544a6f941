import { isText } from "./node.ts";
import type { Node, Query, Scope, TextNode, Word } from "./query.ts";

const TITLE_ALONE: readonly Scope[] = ["title"];

/** What is looked for in texts: every word, phrase and pair of the query that no NOT excludes, in order. */
export function positiveLeaves({ clauses }: Query): readonly TextNode[] {
  return clauses.flatMap(({ occur, node }) => (occur === "must not" ? [] : leavesOf(node)));
}

function leavesOf(node: Node): readonly TextNode[] {
  if (isText(node)) return [node];
  return node.kind === "all" || node.kind === "any" ? node.parts.flatMap(leavesOf) : [];
}

/** Those of them that tell what the query is about; all of them where none does. */
export function wantedLeaves(query: Query): readonly TextNode[] {
  const leaves = positiveLeaves(query);
  const telling = leaves.filter((leaf) => leaf.kind !== "word" || leaf.match !== "stem" || leaf.telling);
  return telling.length > 0 ? telling : leaves;
}

/** The words that an article should have, and whose lack is told. */
export function wantedWords(query: Query): readonly Word[] {
  const wanted = new Set<Node>(wantedLeaves(query));
  return query.clauses.flatMap(({ occur, node }) =>
    occur === "should" && node.kind === "word" && wanted.has(node) ? [node] : [],
  );
}

/** Where a leaf is looked for. */
export function reachOf(leaf: TextNode, query: Query): readonly Scope[] {
  return leaf.field === "title" ? TITLE_ALONE : query.scope;
}

/** Whether a node looks for any text, be it to exclude it. */
export function hasText(node: Node): boolean {
  if (node.kind === "not") return hasText(node.part);
  return node.kind === "all" || node.kind === "any" ? node.parts.some(hasText) : isText(node);
}
