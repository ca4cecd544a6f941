import { isSentence } from "#lib/query/is-sentence.ts";
import type { ArticleMatch, FindRequest } from "#lib/search/engine.ts";
import { ArticleRanking } from "./article-ranking.ts";
import type { Gathered } from "./copy-groups.ts";
import type { Inquiry } from "./inquiry.ts";
import type { MatchingUnits } from "./matching-units.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { pairsOf } from "./pairs.ts";
import { PassageRanking } from "./passage-ranking.ts";

/** The articles that a search shows, from which a page takes its part. */
export interface Listing extends Gathered {
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
  const pairs = pairsOf(inquiry.words);
  const ranking = new ArticleRanking(inquiry, pairs, opened);
  const page = articlesOf(listing, inquiry, request, ranking, opened);
  const passages = new PassageRanking(inquiry, pairs, page.slice().sort(), opened);
  const explained = request.explain ? ranking.explain(page.slice().sort()) : null;
  return Array.from(page, (article) => {
    const explanation = explained?.get(article);
    const places = listing.matching.paragraphsOf(article);
    const most = article === request.expand ? Number.POSITIVE_INFINITY : shown(inquiry, request);
    return {
      article,
      score: ranking.scores[article] ?? 0,
      missing: listing.lacking[article] === 0 ? [] : inquiry.missing(article),
      matching: places.length,
      paragraphs: passages.best(article, places, most),
      removed: listing.matching.removedOf(article).slice(0, most),
      copies: listing.copies.get(article) ?? [],
      ...(explanation ? { explanation } : {}),
    };
  });
}

/**
 * Where no word is looked for, relevance has no meaning and stands for newest first. Complete articles come first, but
 * not where a sentence is sorted by relevance.
 */
function articlesOf(
  { shown: listed, lacking }: Listing,
  { isBrowsing, query }: Inquiry,
  { sort, match, offset, limit }: FindRequest,
  ranking: ArticleRanking,
  { order }: OpenedIndex,
): Uint32Array {
  const most = offset + limit;
  const isBestFirst = match === "any" || (sort === "relevance" && isSentence(query));
  const by = { lacking: isBestFirst ? null : lacking, scores: ranking.scores };
  if (sort === "relevance" && !isBrowsing) return ranking.best(listed, most, by.lacking).subarray(offset);
  const bySort = { ...by, sort: sort === "relevance" ? "newest" : sort } as const;
  const page = order.first(listed, most, bySort).subarray(offset, most);
  ranking.complete(page.slice().sort());
  return page;
}

/** An article in which nothing is looked for is introduced by one paragraph: its opening, or the one asked for by id. */
function shown({ isBrowsing }: Inquiry, { passages }: FindRequest): number {
  return isBrowsing ? 1 : passages;
}
