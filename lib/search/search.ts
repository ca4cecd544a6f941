import { print } from "#lib/query/print.ts";
import { positiveLeaves } from "#lib/query/wanted.ts";
import { type Asked, readRequest } from "./asked.ts";
import type { Found } from "./engine.ts";
import { hitOf } from "./hit.ts";
import type { Searchable } from "./open-search.ts";
import type { SearchRequest } from "./request.ts";
import type { SearchPage } from "./search-page.ts";
import { effectsOf } from "./suggest/effects.ts";
import type { Ask, Situation } from "./suggest/situation.ts";
import { suggest } from "./suggest/suggest.ts";

/** Best paragraphs shown of an article. */
const PASSAGES = 3;

/** Searches the archive. A page beyond the last is answered with no articles. Never throws for what a reader typed. */
export async function search(site: Searchable, request: SearchRequest): Promise<SearchPage> {
  const started = performance.now();
  const asked = readRequest(site, request);
  const found = await find(site, asked);
  const situation: Situation = { ...site, ...asked, found, ask: counting(site, asked) };
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
    leftOut: found.leftOut,
    isBrowsing: positiveLeaves(asked.query).length === 0,
    asked: asked.query,
    lifted: asked.request,
    facets: found.facets,
    articles: found.matches.map((match) => hitOf(site.archive, asked.query, match)),
    suggestions,
    coverage,
    ...(request.explain ? { effects: await effectsOf(situation) } : {}),
    page,
    pages: Math.max(1, Math.ceil(found.total.articles / limit)),
    limit,
    snapshot: site.archive.snapshot,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
  };
}

/** How many articles the first page of another search would announce. */
function counting(site: Searchable, { request }: Asked): Ask {
  return async (changes) => {
    const other = { ...request, ...changes, page: 1, expand: null, explain: false };
    return (await find(site, readRequest(site, other), 0)).total.articles;
  };
}

function find(
  { archive, engine }: Searchable,
  { query, request }: Asked,
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
  });
}
