import { isSentence } from "#lib/query/is-sentence.ts";
import type { ArticleMatch, FindRequest } from "#lib/search/engine.ts";
import { ArticleRanking } from "./article-ranking.ts";
import type { Inquiry } from "./inquiry.ts";
import type { MatchingUnits } from "./matching-units.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { findPairs } from "./pairs.ts";
import { PassageRanking } from "./passage-ranking.ts";

/** The articles that a search lists, from which a page takes its part. */
export interface Listing {
  /** Ordinals, in no particular order. */
  readonly listed: Uint32Array;
  /** Of every article of the archive how many of the wanted words it lacks. */
  readonly lacking: Uint8Array;
  readonly matching: MatchingUnits;
}

/** The articles of the page that a request asks for, in order, with their best passages. */
export function pageOf(
  listing: Listing,
  inquiry: Inquiry,
  request: FindRequest,
  opened: OpenedIndex,
): ArticleMatch[] {
  const pairs = findPairs(inquiry.words, opened.layout);
  const ranking = new ArticleRanking(inquiry.wanted, pairs, opened);
  const passages = new PassageRanking(inquiry.wanted, pairs, opened);
  const page = articlesOf(listing, inquiry, request, ranking.scores, opened);
  return Array.from(page, (article) => {
    const places = listing.matching.paragraphsOf(article);
    const most = article === request.expand ? Number.POSITIVE_INFINITY : shown(inquiry, request);
    return {
      article,
      score: ranking.scores[article] ?? 0,
      missing: listing.lacking[article] === 0 ? [] : inquiry.missing(article),
      matching: places.length,
      paragraphs: passages.best(article, places, most),
      removed: listing.matching.removedOf(article).slice(0, most),
      ...(request.explain ? { explanation: ranking.explain(article) } : {}),
    };
  });
}

/**
 * Where no word is looked for, relevance has no meaning and stands for newest first. Complete articles come first, but
 * not where a sentence is sorted by relevance.
 */
function articlesOf(
  { listed, lacking }: Listing,
  { isBrowsing, query }: Inquiry,
  { sort, match, offset, limit }: FindRequest,
  scores: Float64Array,
  { order }: OpenedIndex,
): Uint32Array {
  const isBestFirst = match === "any" || (sort === "relevance" && isSentence(query));
  const ordered = order.first(listed, offset + limit, {
    sort: isBrowsing && sort === "relevance" ? "newest" : sort,
    scores,
    lacking: isBestFirst ? null : lacking,
  });
  return ordered.subarray(offset, offset + limit);
}

/** An article in which nothing is looked for is introduced by one paragraph: its opening, or the one asked for by id. */
function shown({ isBrowsing }: Inquiry, { passages }: FindRequest): number {
  return isBrowsing ? 1 : passages;
}
