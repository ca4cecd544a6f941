import type { Clause, FieldFilter, Node, Query } from "./query.ts";

/**
 * A query in words, for tests to compare: all of it but what was typed, and where. Unlike `print` it knows nothing of
 * the query language.
 */
export function sketch({ clauses, scope }: Query): string {
  return [...clauses.map(sketchClause), `in ${scope.join("+")}`].join("; ");
}

const sketchClause = ({ occur, node }: Clause): string => `${occur} ${sketchNode(node)}`;

function sketchNode(node: Node): string {
  switch (node.kind) {
    case "word":
      return `${placed(node)}${sketchWord(node)}`;
    case "phrase":
      return `${placed(node)}phrase(${[...node.terms, ...(node.slop > 0 ? [`~${node.slop}`] : [])].join(" ")})`;
    case "near":
      return `${placed(node)}near(${node.operands.map(sketchNode).join(" ")} | ${node.distances.join(" ")})`;
    case "filter":
      return `${node.filter.field}<${filterValue(node.filter)}>`;
    case "not":
      return `not(${sketchNode(node.part)})`;
    default:
      return `${node.kind}(${node.parts.map(sketchNode).join(" ")})`;
  }
}

function placed({ field, weight }: { field: string | null; weight: number }): string {
  return `${field === null ? "" : `${field}.`}${weight === 1 ? "" : `${weight}×`}`;
}

function sketchWord({ match, term, edits, telling }: Extract<Node, { kind: "word" }>): string {
  if (match === "stem") return telling ? term : `${term}?`;
  return `${match}(${term}${edits > 0 ? ` ${edits}` : ""})`;
}

function filterValue(filter: FieldFilter): string {
  if (filter.field !== "year") return filter.value;
  if (filter.value === "undated") return filter.value;
  return `${filter.value.from} to ${filter.value.to}`;
}
