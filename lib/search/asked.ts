import { parse } from "#lib/query/parse.ts";
import type { Query, QueryProblem } from "#lib/query/query.ts";
import { liftFilters } from "./lift-filters.ts";
import type { Searchable } from "./open-search.ts";
import type { SearchRequest } from "./request.ts";
import type { UsedVariants } from "./search-page.ts";
import { withVariants } from "./synonyms/with-variants.ts";

/** A request as it is put to the engine. */
export interface Asked {
  /** As parsed from the request's text. */
  readonly typed: Query;
  readonly problems: readonly QueryProblem[];
  /** What is looked for: the typed fields that are filters taken out, the words with their variants. */
  readonly query: Query;
  /** The request with these fields among its filters. */
  readonly request: SearchRequest;
  readonly variants: readonly UsedVariants[];
}

/** Reads what a request asks for in this archive: its text, its fields, and what else its words may stand as. */
export function readRequest(
  { archive, synonyms, vocabulary }: Pick<Searchable, "archive" | "synonyms" | "vocabulary">,
  request: SearchRequest,
): Asked {
  const { query: typed, problems } = parse(request.text);
  const { query: varied, used } = withVariants(typed, synonyms, vocabulary);
  return { typed, problems, ...liftFilters(varied, request, archive), variants: used };
}
