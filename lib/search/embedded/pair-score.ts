import type { ScorePart } from "#lib/search/engine.ts";
import { occurrencesAt } from "./article-counts.ts";
import { rarity } from "./bm25.ts";
import type { Budget } from "./budget.ts";
import { placeFrom } from "./occurrences.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { findPair, type Pair } from "./pairs.ts";
import { RANKING } from "./ranking-settings.ts";

/**
 * What two words of the query add to an article's score where they stand beside one another in any of its parts. A pair
 * is taken to be as rare as the rarer of its words: how rare it is itself would have to be counted in all articles.
 */
export class PairScore {
  readonly #pair: Pair;
  readonly #opened: OpenedIndex;
  readonly #budget: Budget;
  readonly #rarity: number;

  constructor(pair: Pair, opened: OpenedIndex, budget: Budget) {
    const { articles } = opened.layout;
    const rarest = Math.min(pair.first.counts.articles.length, pair.second.counts.articles.length);
    this.#pair = pair;
    this.#opened = opened;
    this.#budget = budget;
    this.#rarity = pair.weight * RANKING.pairWeight * rarity(articles, rarest);
  }

  /** Adds to the scores of some articles. @param scores of all of the archive */
  addTo(scores: Float64Array, articles: Uint32Array): void {
    const { counts } = findPair(this.#pair, articles, this.#opened.layout, this.#budget);
    for (let at = 0; at < counts.articles.length; at++) {
      const article = counts.articles[at] ?? 0;
      scores[article] = (scores[article] ?? 0) + this.#scoreOf(article, occurrencesAt(counts, at));
    }
  }

  /** Adds to bounds of scores what it may add at most to the articles that have both words: as often as the first. */
  addBoundTo(bounds: Float64Array): void {
    const { counts } = this.#pair.first;
    const { articles } = this.#pair.second.counts;
    let other = 0;
    for (let at = 0; at < counts.articles.length; at++) {
      const article = counts.articles[at] ?? 0;
      other = placeFrom(articles, article, other);
      if (articles[other] !== article) continue;
      bounds[article] = (bounds[article] ?? 0) + this.#scoreOf(article, occurrencesAt(counts, at));
    }
  }

  /** Of those of some articles to which it adds anything, what it adds. @param articles ascending */
  explain(articles: Uint32Array): ReadonlyMap<number, ScorePart> {
    const { counts } = findPair(this.#pair, articles, this.#opened.layout, this.#budget);
    return new Map(
      Array.from(counts.articles, (article, at) => {
        const occurrences = occurrencesAt(counts, at);
        const score = this.#scoreOf(article, occurrences);
        return [article, { text: this.#pair.text, where: "pair", occurrences, score }];
      }),
    );
  }

  #scoreOf(article: number, occurrences: number): number {
    return this.#rarity * this.#opened.weighed.article.of(occurrences, article);
  }
}
