import type { FindRequest, Found } from "#lib/search/engine.ts";
import { type ArticleFlags, both, selected } from "./article-flags.ts";
import { Budget } from "./budget.ts";
import { choose, findCandidates } from "./candidates.ts";
import type { Passing } from "./facet-columns.ts";
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
    const passes = passingBoth(passing);
    const listed = passes === null ? pool : selected(pool, passes, 1);
    const matching = new MatchingUnits(inquiry, layout);
    const isCounting = request.passages === 0;
    const { shown, copies } = this.#opened.copies.gather(listed, lacking);
    return {
      total: {
        articles: listed.length,
        complete: selected(listed, lacking, 0).length,
        paragraphs: matching.countAll(listed),
      },
      leftOut: (passes === null ? articles : selected(articles, passes, 1)).length - listed.length,
      facets: facets.count(pool, passing, request.filters),
      copies: listed.length - shown.length,
      matches: isCounting ? [] : pageOf({ shown, copies, lacking, matching }, inquiry, request, this.#opened),
      isPartial: budget.wasSpent,
    };
  }
}

/** The articles that pass the choices of both facets; null: all. */
function passingBoth({ authors, years }: Passing): ArticleFlags | null {
  return authors === null || years === null ? (authors ?? years) : both(authors.slice(), years);
}
