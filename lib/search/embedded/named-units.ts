import type { Node, Query } from "#lib/query/query.ts";
import type { OpenedIndex } from "./opened-index.ts";

/** The units of the paragraphs that a query asks for by id, under no NOT. */
export function namedUnits({ clauses }: Query, { archive, layout }: OpenedIndex): Uint32Array {
  const ids = clauses.filter(({ occur }) => occur !== "must not").flatMap(({ node }) => idsIn(node));
  const paragraphs = ids.flatMap((id) => archive.ordinalOfId(id) ?? []);
  return Uint32Array.from(paragraphs, (paragraph) => {
    const article = archive.articleOf(paragraph);
    return layout.firstParagraphOf(article) + paragraph - archive.article(article).first;
  });
}

function idsIn(node: Node): string[] {
  if (node.kind === "all" || node.kind === "any") return node.parts.flatMap(idsIn);
  return node.kind === "filter" && node.filter.field === "id" ? [node.filter.value.toLowerCase()] : [];
}
