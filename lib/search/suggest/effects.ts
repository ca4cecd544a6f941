import { print, printClause } from "#lib/query/print.ts";
import type { Clause, Node } from "#lib/query/query.ts";
import { withoutClause } from "#lib/query/replace-clause.ts";
import { hasText, wantedWords } from "#lib/query/wanted.ts";
import { yearsInWords } from "#lib/query/year-filter.ts";
import type { Effect } from "#lib/search/search-page.ts";
import { Counter } from "./counter.ts";
import { type Asking, askingFor, NO_FILTERS, type Situation } from "./situation.ts";

/** Searches that telling the effects may cost. */
const MOST_COUNTS = 20;

/** An effect whose count is that of a search, or what it lists more than the request does. */
interface Uncounted extends Omit<Effect, "articles"> {
  readonly asking: Asking;
  readonly isDifference: boolean;
}

/**
 * What each part of a request does to the count: how many articles have each word and all words together, whatever the
 * filters, and how many each filter and NOT takes away from the articles found.
 */
export async function effectsOf(situation: Situation): Promise<readonly Effect[]> {
  const counter = new Counter(situation.ask, MOST_COUNTS);
  const effects: Effect[] = [];
  for (const { asking, isDifference, ...effect } of uncounted(situation)) {
    const count = await counter.count(asking);
    if (count === null) break;
    const articles = isDifference ? Math.max(0, count - situation.found.total.articles) : count;
    effects.push({ ...effect, articles });
  }
  return effects;
}

function uncounted(situation: Situation): Uncounted[] {
  const { query } = situation;
  const wanted = new Set<Node>(wantedWords(query));
  const words = query.clauses.filter(
    ({ occur, node }) => (occur === "should" && wanted.has(node)) || (occur === "must" && hasText(node)),
  );
  const conditions = query.clauses.filter(({ occur, node }) => occur === "must not" || !hasText(node));
  const together = words.length > 1 ? [togetherOf(situation, words)] : [];
  return [
    ...words.map((clause) => wordEffect(situation, clause)),
    ...together,
    ...facetEffects(situation),
    ...conditions.map((clause) => conditionEffect(situation, clause)),
  ];
}

/** As typed; a word or phrase with the signs that are no part of its text. */
function nameOf(node: Node): string {
  const isPlain = node.kind === "word" && node.match === "stem" && node.weight === 1;
  const isSigned = (node.kind === "word" && !isPlain) || node.kind === "phrase";
  return isSigned ? printClause({ occur: "should", node }) : node.text;
}

function wordEffect(situation: Situation, clause: Clause): Uncounted {
  const { query } = situation;
  const asking: Asking = { text: print({ ...query, clauses: [clause] }), filters: NO_FILTERS, match: "any" };
  const without = askingFor(situation, { text: print(withoutClause(query, clause)) });
  return { kind: "word", text: nameOf(clause.node), asking, isDifference: false, without };
}

function togetherOf({ query }: Situation, clauses: readonly Clause[]): Uncounted {
  const text = print({ ...query, clauses });
  const asking: Asking = { text, filters: NO_FILTERS, match: "all" };
  return { kind: "together", text, asking, isDifference: false, without: null };
}

/** Within a facet any choice may hold, so that only the whole facet takes articles away. */
function facetEffects(situation: Situation): Uncounted[] {
  const { authors, years } = situation.request.filters;
  const facets = [
    { values: authors, text: authors.join(", "), filters: { ...NO_FILTERS, years } },
    {
      values: years,
      text: `year ${years.map(yearsInWords).join(" or ")}`,
      filters: { ...NO_FILTERS, authors },
    },
  ];
  return facets
    .filter(({ values }) => values.length > 0)
    .map(({ text, filters }) => {
      const asking = askingFor(situation, { filters });
      return { kind: "filter", text, asking, isDifference: true, without: asking };
    });
}

function conditionEffect(situation: Situation, clause: Clause): Uncounted {
  const asking = askingFor(situation, { text: print(withoutClause(situation.query, clause)) });
  const kind = clause.occur === "must not" ? "not" : "filter";
  return { kind, text: nameOf(clause.node), asking, isDifference: true, without: asking };
}
