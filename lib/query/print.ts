import { STOP_WORDS } from "#lib/text/stop-words.ts";
import type { Clause, Query } from "./query.ts";

/** The canonical text of a query; `parse` reads it back as the same query. */
export function print({ clauses }: Query): string {
  return clauses.map(printClause).join(" ");
}

/** A stop word that is typed as a name is printed as initials: capitals alone would say nothing among capitals. */
function printClause(clause: Clause): string {
  if (clause.kind === "phrase") return `"${clause.terms.join(" ")}"`;
  const { term, telling } = clause;
  return telling && STOP_WORDS.has(term) ? `${[...term.toUpperCase()].join(".")}.` : term;
}
