import { print } from "#lib/query/print.ts";
import { positiveLeaves } from "#lib/query/wanted.ts";
import { type Asked, readRequest } from "./asked.ts";
import type { Found } from "./engine.ts";
import { hitOf } from "./hit.ts";
import type { Searchable } from "./open-search.ts";
import type { SearchRequest } from "./request.ts";
import type { SearchPage } from "./search-page.ts";

/** Best paragraphs shown of an article. */
const PASSAGES = 3;

/** Searches the archive. A page beyond the last is answered with no articles. Never throws for what a reader typed. */
export async function search(site: Searchable, request: SearchRequest): Promise<SearchPage> {
  const started = performance.now();
  const asked = readRequest(site, request);
  const found = await find(site, asked);
  const { page, limit } = request;
  return {
    query: {
      text: request.text,
      canonical: print(asked.typed),
      problems: asked.problems,
      variants: asked.variants,
      suggestion: null,
    },
    total: found.total,
    leftOut: found.leftOut,
    isBrowsing: positiveLeaves(asked.query).length === 0,
    asked: asked.query,
    lifted: asked.request,
    facets: found.facets,
    articles: found.matches.map((match) => hitOf(site.archive, asked.query, match)),
    suggestions: [],
    coverage: null,
    page,
    pages: Math.max(1, Math.ceil(found.total.articles / limit)),
    limit,
    snapshot: site.archive.snapshot,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
  };
}

function find({ archive, engine }: Searchable, { query, request }: Asked): Promise<Found> {
  const { filters, sort, match, page, limit, explain } = request;
  const expand = request.expand === null ? null : (archive.ordinalOfSlug(request.expand) ?? null);
  return engine.find({
    query,
    filters,
    sort,
    match,
    offset: (page - 1) * limit,
    limit,
    passages: PASSAGES,
    expand,
    explain,
  });
}
