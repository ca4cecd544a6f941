import type { ScorePart } from "#lib/search/engine.ts";
import { BestPart, bestPartWeight } from "./best-part.ts";
import type { FoundLeaf, Inquiry } from "./inquiry.ts";
import { LeafScore } from "./leaf-score.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { OrderedBy } from "./order.ts";
import { PairScore } from "./pair-score.ts";
import type { Pair } from "./pairs.ts";
import { TEXT, TITLE } from "./unit-layout.ts";

/** Articles scored exactly between two looks at the clock. */
const AT_ONCE = 512;
/** Articles scored exactly beyond those asked for, before it is asked which others may be among the best; then twice as many. */
const FIRST_GUESS = 8;
/** The bound of an article that was scored. */
const SCORED = Number.NEGATIVE_INFINITY;
const NONE = new Uint32Array(0);
/** Bounds are added up in another order than scores, so that they may be less by what is lost in rounding. */
const ROUNDING = 1 + 1e-9;

/**
 * Scores articles by what their whole text has of a query, by what the best part of it has, and by words that stand
 * beside one another. What the whole text gives is known of every article; the rest is worked out only for those that
 * may be among the best, as their bounds tell: the best are found exactly, and most others never looked into (as by
 * MaxScore: H. Turtle, J. Flood, "Query Evaluation: Strategies and Optimizations", 1995).
 */
export class ArticleRanking {
  /** Of every article: final for those that were ranked. */
  readonly scores: Float64Array;
  readonly #inquiry: Inquiry;
  readonly #opened: OpenedIndex;
  readonly #leaves: readonly (readonly [FoundLeaf, LeafScore])[];
  readonly #pairs: readonly PairScore[];

  constructor(inquiry: Inquiry, pairs: readonly Pair[], opened: OpenedIndex) {
    const { layout, weighed } = opened;
    this.#inquiry = inquiry;
    this.#opened = opened;
    this.#leaves = inquiry.wanted.map((found) => [
      found,
      new LeafScore(found.counts, weighed, layout.articles, found.leaf.weight),
    ]);
    this.#pairs = pairs.map((pair) => new PairScore(pair, opened, inquiry.budget));
    this.scores = new Float64Array(layout.articles);
    for (const [, score] of this.#leaves) score.addTo(this.scores);
  }

  /** Scores some articles, as far as the budget goes. @param articles ascending, each ranked once at most */
  complete(articles: Uint32Array): void {
    for (let from = 0; from < articles.length; from += AT_ONCE) {
      if (this.#inquiry.budget.isSpent()) return;
      const some = articles.subarray(from, from + AT_ONCE);
      new BestPart(this.#inquiry.wanted, some, this.#opened).addTo(this.scores);
      for (const pair of this.#pairs) pair.addTo(this.scores, some);
    }
  }

  /** The best of some articles, in order, each with its final score. @param lacking as in order.ts */
  best(listed: Uint32Array, most: number, lacking: OrderedBy["lacking"]): Uint32Array {
    const { order } = this.#opened;
    const by = { sort: "relevance", lacking } as const;
    const bounds = this.#bounds();
    let found: Uint32Array = NONE;
    let rivals = listed;
    for (let more = most + FIRST_GUESS; rivals.length > 0; more *= 2) {
      const likeliest = order
        .first(rivals, more, { ...by, scores: bounds })
        .slice()
        .sort();
      this.complete(likeliest);
      for (const article of likeliest) bounds[article] = SCORED;
      const scored = Uint32Array.of(...found, ...likeliest);
      found = order.first(scored, most, { ...by, scores: this.scores }).subarray(0, most);
      const last = found[most - 1];
      rivals = last === undefined ? NONE : this.#rivals(rivals, last, bounds, lacking);
    }
    return found;
  }

  /** The articles yet to be scored that may come before one that was, as their bounds tell. */
  #rivals(
    articles: Uint32Array,
    last: number,
    bounds: Float64Array,
    lacking: OrderedBy["lacking"],
  ): Uint32Array {
    const isFirst = (article: number) => lacking === null || lacking[article] === 0;
    const isLastFirst = isFirst(last);
    const least = (this.scores[last] ?? 0) / ROUNDING;
    const rivals = new Uint32Array(articles.length);
    let count = 0;
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      const bound = bounds[article] ?? 0;
      const isBefore =
        isFirst(article) === isLastFirst ? bound >= least : isFirst(article) && bound !== SCORED;
      if (isBefore) rivals[count++] = article;
    }
    return rivals.subarray(0, count);
  }

  /**
   * What the scores of some articles are made of: parts that add up to each. None where there is no time for it.
   *
   * @param articles that were scored, ascending
   */
  explain(articles: Uint32Array): ReadonlyMap<number, readonly ScorePart[]> {
    const best = new BestPart(this.#inquiry.wanted, articles, this.#opened);
    const pairs = this.#pairs.map((pair) => pair.explain(articles));
    if (this.#inquiry.budget.isSpent()) return new Map();
    return new Map(
      Array.from(articles, (article) => [
        article,
        [...this.#explainLeaves(article, best), ...pairs.flatMap((parts) => parts.get(article) ?? [])],
      ]),
    );
  }

  #explainLeaves(article: number, best: BestPart): ScorePart[] {
    return this.#leaves.flatMap(([found, score], at) => {
      const share = best.shareOf(at, article);
      return score
        .explain(article, found.leaf.text)
        .map((part) => (part.where === share.where ? { ...part, score: part.score + share.score } : part));
    });
  }

  /** Of every article the most that its score may be. */
  #bounds(): Float64Array {
    const bounds = this.scores.slice();
    for (const [found] of this.#leaves) {
      if ((found.parts & (TITLE | TEXT)) === 0) continue;
      const weight = bestPartWeight(found, this.#opened);
      const { articles, peaks } = found.hits.counts;
      for (let at = 0; at < articles.length; at++) {
        const article = articles[at] ?? 0;
        bounds[article] = (bounds[article] ?? 0) + weight * (peaks[at] ?? 0);
      }
    }
    for (const pair of this.#pairs) pair.addBoundTo(bounds);
    return bounds;
  }
}
