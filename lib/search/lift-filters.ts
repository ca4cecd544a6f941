import type { Archive } from "#lib/archive/archive.ts";
import { print } from "#lib/query/print.ts";
import type { Clause, FieldFilter, FilterNode, Query } from "#lib/query/query.ts";
import { printYear, type YearFilter } from "#lib/query/year-filter.ts";
import { isNamed } from "./field-filter.ts";
import { type Filters, MAX_CHOICES, type SearchRequest } from "./request.ts";

type Facet = Extract<FieldFilter, { field: "author" | "year" }>;

/** A query without the clauses that are the same as choices in a facet, and the request that has them as choices. */
export interface Lifted {
  readonly query: Query;
  readonly request: SearchRequest;
}

/**
 * Takes authors and years that are typed as fields for what they are: the filters that a click on a facet chooses.
 * Those joined by OR add up, as clicks do. An author field stands for every author whose name has its words, and for
 * itself where there is none, so that it still keeps every article away. What would be more choices than a link carries
 * stays a condition of the query.
 */
export function liftFilters(query: Query, request: SearchRequest, archive: Archive): Lifted {
  const clauses: Clause[] = [];
  let filters = request.filters;
  for (const clause of query.clauses) {
    const facets = facetsOf(clause);
    const more = facets.reduce((sum, facet) => choose(sum, facet, archive), filters);
    if (facets.length > 0 && isAlone(clause, query) && fits(more)) filters = more;
    else clauses.push(clause);
  }
  if (clauses.length === query.clauses.length) return { query, request };
  const rest: Query = { ...query, clauses };
  return { query: rest, request: { ...request, text: print(rest), filters } };
}

/** Whether a link could carry the filters. */
const fits = ({ authors, years }: Filters) => authors.length <= MAX_CHOICES && years.length <= MAX_CHOICES;

/** Whether no other clause is on the same facet: both have to hold, which choices in one facet cannot say. */
function isAlone(clause: Clause, { clauses }: Query): boolean {
  const field = facetsOf(clause)[0]?.field;
  return clauses.filter((one) => facetsOf(one)[0]?.field === field).length === 1;
}

/** The choices that a clause comes to: itself, or all the parts of `author:a OR author:b`. */
function facetsOf({ occur, node }: Clause): readonly Facet[] {
  if (occur !== "must") return [];
  const parts = node.kind === "any" ? node.parts : [node];
  const facets = parts.flatMap((part) => (part.kind === "filter" ? facetOf(part) : []));
  const isOneFacet =
    facets.length === parts.length && facets.every(({ field }) => field === facets[0]?.field);
  return isOneFacet ? facets : [];
}

function facetOf({ filter }: FilterNode): Facet[] {
  return filter.field === "author" || filter.field === "year" ? [filter] : [];
}

function choose(filters: Filters, facet: Facet, archive: Archive): Filters {
  return facet.field === "author"
    ? { ...filters, authors: [...new Set([...filters.authors, ...namesOf(facet.value, archive)])] }
    : { ...filters, years: withYear(filters.years, facet.value) };
}

function namesOf(value: string, archive: Archive): string[] {
  const names = new Set(archive.articles.flatMap(({ authors }) => authors));
  const named = [...names].filter((name) => isNamed(name, value));
  return named.length > 0 ? named : [value];
}

function withYear(years: readonly YearFilter[], year: YearFilter): readonly YearFilter[] {
  return years.some((one) => printYear(one) === printYear(year)) ? years : [...years, year];
}
