import type { Archive } from "#lib/archive/archive.ts";
import type { Engine, FindRequest, Found } from "#lib/search/engine.ts";
import { choose, findCandidates } from "./candidates.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import { FINGERPRINT } from "./index-settings.ts";
import { Inquiry } from "./inquiry.ts";
import { MatchingUnits } from "./matching-units.ts";
import { namedUnits } from "./named-units.ts";
import { type OpenedIndex, openIndex } from "./opened-index.ts";
import { pageOf } from "./page-of.ts";

/** Answers from an index that MiniSearch made, held in the process as it lies in its file. */
export class EmbeddedEngine implements Engine {
  readonly #opened: OpenedIndex;

  /** @throws SnapshotError where the index is of other articles than the archive's */
  constructor(archive: Archive, index: FrozenIndex) {
    this.#opened = openIndex(archive, index);
  }

  describe() {
    return { name: "embedded (MiniSearch)", fingerprint: FINGERPRINT };
  }

  /** Counts first, which take no scores; then what a page shows, where one is asked for. */
  async find(request: FindRequest): Promise<Found> {
    const { facets, layout } = this.#opened;
    const inquiry = new Inquiry(request.query, this.#opened);
    const { articles, lacking } = findCandidates(inquiry);
    const pool = choose({ articles, lacking }, request.match, request.limit);
    const passing = facets.passing(request.filters);
    const passes = (article: number) => passing.authors[article] === 1 && passing.years[article] === 1;
    const listed = pool.filter(passes);
    const matching = new MatchingUnits(inquiry.wanted, namedUnits(request.query, this.#opened), layout);
    const isCounting = request.passages === 0;
    return {
      total: {
        articles: listed.length,
        complete: listed.reduce((sum, one) => sum + Number(lacking[one] === 0), 0),
        paragraphs: listed.reduce((sum, one) => sum + matching.count(one), 0),
      },
      leftOut: articles.filter(passes).length - listed.length,
      facets: facets.count(pool, passing, request.filters),
      matches: isCounting ? [] : pageOf({ listed, lacking, matching }, inquiry, request, this.#opened),
    };
  }
}
