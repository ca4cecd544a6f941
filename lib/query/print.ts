import type { Query } from "./query.ts";

/** The canonical text of a query; `parse` reads it back as the same query. */
export function print({ clauses }: Query): string {
  return clauses
    .map((clause) => (clause.kind === "term" ? clause.term : `"${clause.terms.join(" ")}"`))
    .join(" ");
}
