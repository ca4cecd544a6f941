import type { TextSource } from "#lib/archive/read-paragraph.ts";
import { print } from "#lib/query/print.ts";
import { positiveLeaves } from "#lib/query/wanted.ts";
import { type Asked, readRequest } from "./asked.ts";
import type { Found } from "./engine.ts";
import { isEngineError } from "./engine-error.ts";
import { hitOf } from "./hit.ts";
import type { Searchable } from "./open-search.ts";
import { DEFAULT_BUDGET, type SearchRequest } from "./request.ts";
import type { SearchPage } from "./search-page.ts";
import { effectsOf } from "./suggest/effects.ts";
import type { Ask, Situation } from "./suggest/situation.ts";
import { suggest } from "./suggest/suggest.ts";

/** Best paragraphs shown of an article. */
const PASSAGES = 3;

/** Below this, in milliseconds, no search is begun. */
const LEAST_BUDGET = 1;

/**
 * Searches the archive. A page beyond the last is answered with no articles, a text that cannot be read
 * with an error in its place. Never throws for what a reader typed.
 *
 * @param budget milliseconds that it may take: with what the search itself leaves of them suggestions are counted
 * @throws EngineError where the engine cannot answer this time; see isOverload
 */
export async function search(
  site: Searchable & TextSource,
  request: SearchRequest,
  budget: number = DEFAULT_BUDGET,
): Promise<SearchPage> {
  const started = performance.now();
  const asked = readRequest(site, request);
  const found = await find(site, asked, budget);
  const left = () => (found.isPartial ? 0 : started + budget - performance.now());
  const situation: Situation = { ...site, ...asked, found, ask: counting(site, asked, left) };
  const { suggestion, suggestions, coverage } = await suggest(situation);
  const { page, limit } = request;
  return {
    query: {
      text: request.text,
      canonical: print(asked.typed),
      problems: asked.problems,
      variants: asked.variants,
      suggestion,
    },
    total: found.total,
    ...(found.isPartial ? { partial: true } : {}),
    leftOut: found.leftOut,
    copies: found.copies,
    isBrowsing: positiveLeaves(asked.query).length === 0,
    asked: asked.query,
    lifted: asked.request,
    facets: found.facets,
    articles: found.matches.map((match) => hitOf(site, asked.query, match)),
    suggestions,
    coverage,
    ...(request.explain ? { effects: await effectsOf(situation) } : {}),
    page,
    pages: Math.max(1, Math.ceil((found.total.articles - found.copies) / limit)),
    limit,
    snapshot: site.archive.snapshot,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
  };
}

/** Whether a search failed only because too many others were under way: it may be tried again in a moment. */
export function isOverload(error: unknown): boolean {
  return isEngineError(error) && error.reason === "busy";
}

/** How many articles the first page of another search would announce; null where that could not be told in time. */
function counting(site: Searchable, { request }: Asked, left: () => number): Ask {
  return async (changes) => {
    if (left() < LEAST_BUDGET) return null;
    const other = { ...request, ...changes, page: 1, expand: null, explain: false };
    try {
      const { total, isPartial } = await find(site, readRequest(site, other), left(), 0);
      return isPartial ? null : total.articles;
    } catch (error) {
      if (isEngineError(error)) return null; // the search itself was answered
      throw error;
    }
  };
}

function find(
  { archive, engine }: Searchable,
  { query, request }: Asked,
  budget: number,
  passages = PASSAGES,
): Promise<Found> {
  const { filters, sort, match, page, limit, explain } = request;
  const expand = request.expand === null ? null : (archive.ordinalOfSlug(request.expand) ?? null);
  return engine.find({
    query,
    filters,
    sort,
    match,
    offset: (page - 1) * limit,
    limit,
    passages,
    expand,
    explain,
    budget,
  });
}
