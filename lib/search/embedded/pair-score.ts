import type { ScorePart } from "#lib/search/engine.ts";
import type { ArticleCounts } from "./article-counts.ts";
import { rarity, saturation } from "./bm25.ts";
import { RANKING } from "./ranking-settings.ts";
import type { Lengths } from "./text-lengths.ts";

/** What two words of the query add to an article's score where they stand beside one another in any of its parts. */
export class PairScore {
  readonly #counts: ArticleCounts;
  readonly #lengths: Lengths;
  readonly #rarity: number;

  /** @param articles of the archive */
  constructor(counts: ArticleCounts, lengths: Lengths, articles: number, weight: number) {
    this.#counts = counts;
    this.#lengths = lengths;
    this.#rarity = weight * RANKING.pairWeight * rarity(articles, counts.articles.length);
  }

  addTo(scores: Float64Array): void {
    const { articles } = this.#counts;
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      scores[article] = (scores[article] ?? 0) + this.#scoreAt(at);
    }
  }

  explain(article: number, text: string): ScorePart[] {
    const at = this.#counts.articles.indexOf(article);
    if (at < 0) return [];
    return [{ text, where: "pair", occurrences: this.#occurrencesAt(at), score: this.#scoreAt(at) }];
  }

  #scoreAt(at: number): number {
    const length = this.#lengths.article.of(this.#counts.articles[at] ?? 0);
    return this.#rarity * saturation(this.#occurrencesAt(at), length, RANKING.article);
  }

  #occurrencesAt(at: number): number {
    const { title, text, removed } = this.#counts;
    return (title[at] ?? 0) + (text[at] ?? 0) + (removed[at] ?? 0);
  }
}
