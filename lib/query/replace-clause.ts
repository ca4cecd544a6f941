import { printWith } from "./print.ts";
import type { Clause, Query, Word } from "./query.ts";

/** The query without one of its clauses. */
export function withoutClause(query: Query, clause: Clause): Query {
  return { ...query, clauses: query.clauses.filter((one) => one !== clause) };
}

/**
 * The canonical text of a query with something else in a word's place; what stands around the word (`+`, `title:`,
 * a weight) stays.
 *
 * @param word one of the query's own nodes
 * @param by query text of a leaf: `=karzay`, `karzai`, `"united states"`
 */
export function printReplacing(query: Query, word: Word, by: string): string {
  return printWith(query, (one) => (isSame(one, word) ? by : null));
}

/** In a pair the first word is printed with the pair's weight, as a copy. */
const isSame = (one: Word, other: Word): boolean => one === other || one.range === other.range;
