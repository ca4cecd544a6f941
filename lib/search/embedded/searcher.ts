import type { FindRequest, Found } from "#lib/search/engine.ts";
import { selected } from "./article-flags.ts";
import { Budget } from "./budget.ts";
import { choose, findCandidates } from "./candidates.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { Inquiry } from "./inquiry.ts";
import { MatchingUnits } from "./matching-units.ts";
import { type OpenedIndex, openIndex } from "./opened-index.ts";
import { pageOf } from "./page-of.ts";

/** Answers from the bytes of an index file, and from nothing else: so that it can work in a thread of its own. */
export class Searcher {
  readonly #opened: OpenedIndex;

  /**
   * @param bytes which may lie in shared memory
   * @throws SnapshotError where they are no index, or were changed
   */
  constructor(bytes: Uint8Array) {
    this.#opened = openIndex(new FrozenIndex(bytes));
  }

  /** How many paragraphs each article has. */
  paragraphCounts(): Uint32Array {
    return this.#opened.layout.laid.paragraphs;
  }

  /**
   * Counts first, which take no scores; then what a page shows, where one is asked for.
   *
   * @param named ordinals of the paragraphs that the query asks for, by their ids in lower case; those that there are
   */
  find(request: FindRequest, named: ReadonlyMap<string, number>): Found {
    const { facets, layout } = this.#opened;
    const budget = new Budget(request.budget);
    const inquiry = new Inquiry(request.query, named, this.#opened, budget);
    const { articles, lacking } = findCandidates(inquiry);
    const pool = choose({ articles, lacking }, request.match, request.limit);
    const passing = facets.passing(request.filters);
    const passes = (article: number) =>
      (passing.authors?.[article] ?? 1) === 1 && (passing.years?.[article] ?? 1) === 1;
    const isFree = passing.authors === null && passing.years === null;
    const listed = isFree ? pool : selected(pool, passes);
    const matching = new MatchingUnits(inquiry, layout);
    const isCounting = request.passages === 0;
    const { shown, copies } = this.#opened.copies.gather(listed, lacking);
    return {
      total: {
        articles: listed.length,
        complete: sum(listed, (one) => (lacking[one] === 0 ? 1 : 0)),
        paragraphs: sum(listed, (one) => matching.count(one)),
      },
      leftOut: (isFree ? articles.length : selected(articles, passes).length) - listed.length,
      facets: facets.count(pool, passing, request.filters),
      copies: listed.length - shown.length,
      matches: isCounting ? [] : pageOf({ shown, copies, lacking, matching }, inquiry, request, this.#opened),
      isPartial: budget.wasSpent,
    };
  }
}

function sum(articles: Uint32Array, of: (article: number) => number): number {
  let total = 0;
  for (const article of articles) total += of(article);
  return total;
}
