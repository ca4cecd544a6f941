import type { Archive } from "#lib/archive/archive.ts";
import { MAX_LENGTH } from "#lib/query/parse.ts";
import { print, printClause } from "#lib/query/print.ts";
import type { Clause, Query } from "#lib/query/query.ts";
import type { Found } from "#lib/search/engine.ts";
import type { Filters, SearchRequest } from "#lib/search/request.ts";
import type { Changes, Suggestion } from "#lib/search/search-page.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";

/** What is asked for in full, so that it says the same whichever request a link starts from. */
export type Asking = Required<Changes>;

/** How many articles a search would list; null where that is not known in time. Each call is a search. */
export type Ask = (asking: Asking) => Promise<number | null>;

/** A search that was made. */
export interface Situation {
  readonly archive: Pick<Archive, "articles">;
  readonly vocabulary: Vocabulary;
  readonly ask: Ask;
  /** The authors and years that were typed as fields are among its filters, and not in its text. */
  readonly request: SearchRequest;
  /** What that text asks for, with variants. */
  readonly query: Query;
  readonly found: Found;
}

/** Another search that may find more. */
export interface Rewrite extends Pick<Suggestion, "kind" | "label"> {
  readonly asking: Asking;
}

export const NO_FILTERS: Filters = { authors: [], years: [] };

/** The request as it was put, changed in parts. */
export function askingFor({ request }: Situation, changes: Changes): Asking {
  const { text, filters, match } = request;
  return { text, filters, match, ...changes };
}

/** Whether nothing of a text made for the request would be cut off when it is read. */
export function fits({ asking }: Rewrite, { request }: Situation): boolean {
  return asking.text.length <= MAX_LENGTH || asking.text === request.text;
}

/** The text of a query with each clause printed in a way of its own; "" leaves it out. */
export function printClauses(query: Query, printed: (clause: Clause) => string = printClause): string {
  return [...query.clauses.map(printed), print({ ...query, clauses: [] })].filter(Boolean).join(" ");
}
