import type { ScorePart } from "#lib/search/engine.ts";
import type { FoundLeaf } from "./inquiry.ts";
import { LeafScore } from "./leaf-score.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { PairScore } from "./pair-score.ts";
import type { FoundPair } from "./pairs.ts";

/** A part of a query that adds to scores. */
interface Scorer {
  readonly text: string;
  readonly score: LeafScore | PairScore;
}

/** Scores articles by what their whole text has of a query. */
export class ArticleRanking {
  /** Of every article of the archive. */
  readonly scores: Float64Array;
  readonly #scorers: readonly Scorer[];

  constructor(
    wanted: readonly FoundLeaf[],
    pairs: readonly FoundPair[],
    { lengths, layout: { articles } }: OpenedIndex,
  ) {
    this.#scorers = [
      ...wanted.map(({ leaf, counts }) => ({
        text: leaf.text,
        score: new LeafScore(counts, lengths, articles, leaf.weight),
      })),
      ...pairs.map(({ text, counts, weight }) => ({
        text,
        score: new PairScore(counts, lengths, articles, weight),
      })),
    ];
    this.scores = new Float64Array(articles);
    for (const { score } of this.#scorers) score.addTo(this.scores);
  }

  /** What an article's score is made of; the parts add up to it. */
  explain(article: number): ScorePart[] {
    return this.#scorers.flatMap(({ text, score }) => score.explain(article, text));
  }
}
