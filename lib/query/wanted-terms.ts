import type { Query, TermClause } from "./query.ts";

/** The words that a query looks for: the telling ones; the others only where there is nothing else to look for. */
export function wantedTerms({ clauses }: Query): readonly TermClause[] {
  const terms = clauses.flatMap((clause) =>
    clause.kind === "term" && clause.occur !== "must not" ? [clause] : [],
  );
  const hasPhrase = clauses.some(({ kind }) => kind === "phrase");
  return hasPhrase || terms.some(({ telling }) => telling) ? terms.filter(({ telling }) => telling) : terms;
}
