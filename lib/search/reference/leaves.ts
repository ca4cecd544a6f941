import type { FieldFilter, Near, Node, Phrase, Query, Scope, TextNode, Word } from "#lib/query/query.ts";

/** What an article is asked to have: the words, phrases and pairs that stand under no NOT. */
export function positiveLeaves(query: Query): TextNode[] {
  return positiveNodes(query).filter(isText);
}

/** The positive leaves that are looked for: those that say what the query is about; all of them where none does. */
export function wantedLeaves(query: Query): TextNode[] {
  const leaves = positiveLeaves(query);
  const telling = leaves.filter(isTelling);
  return telling.length > 0 ? telling : leaves;
}

/** The wanted words that an article may lack and still be found. */
export function wantedWords(query: Query): Word[] {
  const wanted = wantedLeaves(query);
  const optional = query.clauses.filter(({ occur }) => occur === "should").map(({ node }) => node);
  return wanted.filter((leaf): leaf is Word => leaf.kind === "word" && optional.includes(leaf));
}

/** The parts of an article in which a leaf is looked for. */
export function reachOf(leaf: TextNode, query: Query): readonly Scope[] {
  return leaf.field === "title" ? ["title"] : query.scope;
}

/** The paragraphs asked for by id, under no NOT. */
export function namedIds(query: Query): string[] {
  return filtersOf(query).flatMap((filter) => (filter.field === "id" ? [filter.value.toLowerCase()] : []));
}

/** Whether a word, phrase or pair stands anywhere in a node. */
export function hasText(node: Node): boolean {
  if (node.kind === "all" || node.kind === "any") return node.parts.some(hasText);
  return node.kind === "not" ? hasText(node.part) : isText(node);
}

function filtersOf(query: Query): FieldFilter[] {
  return positiveNodes(query).flatMap((node) => (node.kind === "filter" ? [node.filter] : []));
}

function positiveNodes({ clauses }: Query): Node[] {
  return clauses.filter(({ occur }) => occur !== "must not").flatMap(({ node }) => outsideOfNot(node));
}

function outsideOfNot(node: Node): Node[] {
  if (node.kind === "not") return [];
  return node.kind === "all" || node.kind === "any" ? node.parts.flatMap(outsideOfNot) : [node];
}

const isText = (node: Node): node is Word | Phrase | Near =>
  node.kind === "word" || node.kind === "phrase" || node.kind === "near";

const isTelling = (leaf: TextNode) => leaf.kind !== "word" || leaf.match !== "stem" || leaf.telling;
