import type { ScorePart } from "#lib/search/engine.ts";
import { BestPart } from "./best-part.ts";
import type { FoundLeaf } from "./inquiry.ts";
import { LeafScore } from "./leaf-score.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { PairScore } from "./pair-score.ts";
import type { FoundPair } from "./pairs.ts";

/** Scores articles by what their whole text has of a query, and what the best part of it has. */
export class ArticleRanking {
  /** Of every article of the archive. */
  readonly scores: Float64Array;
  readonly #leaves: readonly (readonly [FoundLeaf, LeafScore])[];
  readonly #pairs: readonly (readonly [FoundPair, PairScore])[];
  readonly #bestPart: BestPart;

  constructor(wanted: readonly FoundLeaf[], pairs: readonly FoundPair[], opened: OpenedIndex) {
    const { articles } = opened.layout;
    this.#leaves = wanted.map((found) => [
      found,
      new LeafScore(found.counts, opened.lengths, articles, found.leaf.weight),
    ]);
    this.#pairs = pairs.map((pair) => [
      pair,
      new PairScore(pair.counts, opened.lengths, articles, pair.weight),
    ]);
    this.#bestPart = new BestPart(wanted, opened);
    this.scores = new Float64Array(articles);
    for (const [, score] of [...this.#leaves, ...this.#pairs]) score.addTo(this.scores);
    this.#bestPart.addTo(this.scores);
  }

  /** What an article's score is made of; the parts add up to it. */
  explain(article: number): ScorePart[] {
    return [
      ...this.#leaves.flatMap(([found, score]) => {
        const best = this.#bestPart.shareOf(found, article);
        return score
          .explain(article, found.leaf.text)
          .map((part) => (part.where === best.where ? { ...part, score: part.score + best.score } : part));
      }),
      ...this.#pairs.flatMap(([{ text }, score]) => score.explain(article, text)),
    ];
  }
}
