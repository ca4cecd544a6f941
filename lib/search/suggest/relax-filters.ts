import { print } from "#lib/query/print.ts";
import { USUAL_SCOPE } from "#lib/query/query.ts";
import { withoutClause } from "#lib/query/replace-clause.ts";
import { hasText } from "#lib/query/wanted.ts";
import { yearsInWords } from "#lib/query/year-filter.ts";
import { askingFor, NO_FILTERS, type Rewrite, type Situation } from "./situation.ts";

/** Typed conditions that are tried without. */
const MOST_TYPED = 4;

/** Searches without one of the filters, and without any. */
export function withFewerFilters(situation: Situation): Rewrite[] {
  const single = [...withoutFacet(situation), ...withoutTyped(situation)];
  return single.length > 1 ? [...single, withoutAny(situation)] : single;
}

function withoutFacet(situation: Situation): Rewrite[] {
  const { authors, years } = situation.request.filters;
  const rewrites: Rewrite[] = [];
  if (authors.length > 0) {
    const label = `Without the ${authors.length > 1 ? "authors" : "author"} ${authors.join(" or ")}`;
    const filters = { ...NO_FILTERS, years };
    rewrites.push({ kind: "filter", label, asking: askingFor(situation, { filters }) });
  }
  if (years.length > 0) {
    const label = `Without the ${years.length > 1 ? "years" : "year"} ${years.map(yearsInWords).join(" or ")}`;
    const filters = { ...NO_FILTERS, authors };
    rewrites.push({ kind: "filter", label, asking: askingFor(situation, { filters }) });
  }
  return rewrites;
}

/** Without a field, without a NOT, or without the limit to a part of the articles. */
function withoutTyped(situation: Situation): Rewrite[] {
  const { query } = situation;
  const conditions = query.clauses.filter(({ occur, node }) => occur === "must not" || !hasText(node));
  const rewrites = conditions.slice(0, MOST_TYPED).map((clause): Rewrite => {
    const { text } = clause.node;
    const label = clause.occur === "must not" ? `Also with “${text}”` : `Without “${text}”`;
    const asking = askingFor(situation, { text: print(withoutClause(query, clause)) });
    return { kind: "filter", label, asking };
  });
  if (query.scope.join() === USUAL_SCOPE.join()) return rewrites;
  const text = print({ ...query, scope: USUAL_SCOPE });
  return [
    ...rewrites,
    { kind: "filter", label: "In titles and texts", asking: askingFor(situation, { text }) },
  ];
}

function withoutAny(situation: Situation): Rewrite {
  const { query } = situation;
  const clauses = query.clauses.filter(({ occur, node }) => occur !== "must not" && hasText(node));
  const text = print({ clauses, scope: USUAL_SCOPE });
  return {
    kind: "filter",
    label: "Without any filter",
    asking: askingFor(situation, { text, filters: NO_FILTERS }),
  };
}
