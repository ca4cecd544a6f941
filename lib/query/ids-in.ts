import type { Node } from "./query.ts";

/**
 * The ids of paragraphs that a node asks for, in lower case.
 *
 * @param isToExclude whether also those that it asks for in order to leave them out
 */
export function idsIn(node: Node, isToExclude: boolean): string[] {
  switch (node.kind) {
    case "all":
    case "any":
      return node.parts.flatMap((part) => idsIn(part, isToExclude));
    case "not":
      return isToExclude ? idsIn(node.part, isToExclude) : [];
    case "filter":
      return node.filter.field === "id" ? [node.filter.value.toLowerCase()] : [];
    default:
      return [];
  }
}
