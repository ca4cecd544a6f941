import type { Archive } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import { highlight } from "#lib/highlight/highlight.ts";
import { parse } from "#lib/query/parse.ts";
import type { Query, QueryProblem } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import type { ArticleMatch, Engine, Facets, Found } from "./engine.ts";
import type { SearchRequest } from "./request.ts";

/** Best paragraphs shown of an article. */
const PASSAGES = 3;

/** A paragraph found, with its marks: half-open ranges of `text` in UTF-16 code units. */
export interface Passage {
  readonly id: string;
  readonly url: string;
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Range[];
  readonly score: number;
}

/** An article found, with its best paragraphs. */
export interface Hit {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly titleMarks: readonly Range[];
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly year: string | null;
  readonly source: string;
  readonly score: number;
  readonly missing: readonly string[];
  readonly matching: number;
  readonly paragraphs: readonly Passage[];
}

/** The answer to a search: what the page shows and the API gives. */
export interface SearchPage extends PageExtra {
  readonly query: {
    readonly text: string;
    readonly problems: readonly QueryProblem[];
    readonly suggestion: string | null;
  };
  readonly total: Found["total"];
  readonly facets: Facets;
  readonly articles: readonly Hit[];
  readonly page: number;
  readonly pages: number;
  readonly limit: number;
  readonly snapshot: string;
  readonly tookMs: number;
}

/** What the page shows besides; not part of the API's answer, which strips it. */
export interface PageExtra {
  /** Articles that `match=any` would list besides. */
  readonly leftOut: number;
  /** Nothing is looked for: no text was typed, or none with a word in it, and every article is listed. */
  readonly isBrowsing: boolean;
}

/** Searches the archive. A page beyond the last is answered with no articles. Never throws for what a reader typed. */
export async function search(archive: Archive, engine: Engine, request: SearchRequest): Promise<SearchPage> {
  const started = performance.now();
  const { query, problems } = parse(request.text);
  const { filters, sort, match, page, limit, expand } = request;
  const offset = (page - 1) * limit;
  const expanded = expand === null ? null : (archive.ordinalOfSlug(expand) ?? null);
  const found = await engine.find({
    query,
    filters,
    sort,
    match,
    offset,
    limit,
    passages: PASSAGES,
    expand: expanded,
  });
  return {
    query: { text: request.text, problems, suggestion: null },
    total: found.total,
    leftOut: found.leftOut,
    isBrowsing: query.clauses.length === 0,
    facets: found.facets,
    articles: found.matches.map((one) => hitOf(archive, query, one)),
    page,
    pages: Math.max(1, Math.ceil(found.total.articles / limit)),
    limit,
    snapshot: archive.snapshot,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
  };
}

function hitOf(archive: Archive, query: Query, match: ArticleMatch): Hit {
  const { slug, title, authors, date, source } = archive.article(match.article);
  return {
    slug,
    url: `/a/${slug}`,
    title,
    titleMarks: highlight(title, query),
    authors,
    date,
    year: yearOf(date),
    source,
    score: match.score,
    missing: match.missing,
    matching: match.matching,
    paragraphs: match.paragraphs.map(({ paragraph, score }) => passageOf(archive, query, paragraph, score)),
  };
}

function passageOf(archive: Archive, query: Query, paragraph: number, score: number): Passage {
  const { id, number, text } = archive.paragraph(paragraph);
  return { id, url: `/p/${id}`, number, text, marks: highlight(text, query), score };
}
