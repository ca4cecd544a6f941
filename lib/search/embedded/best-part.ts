import type { ScorePart } from "#lib/search/engine.ts";
import { rarity } from "./bm25.ts";
import type { FoundLeaf } from "./inquiry.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { RANKING } from "./ranking-settings.ts";
import { TEXT, TITLE } from "./unit-layout.ts";
import { UnitSpan } from "./unit-span.ts";

/** What a leaf weighs in the best part of an article. */
export function bestPartWeight({ leaf, counts }: FoundLeaf, { layout }: OpenedIndex): number {
  return RANKING.bestPartWeight * leaf.weight * rarity(layout.articles, counts.articles.length);
}

/**
 * Scores articles by the one part, title or paragraph, that has most of a query: BM25 of the part, a word being as rare
 * as it is among articles. Where the words meet, an article is on what they are about; it may mention each by the way.
 */
export class BestPart {
  readonly #opened: OpenedIndex;
  readonly #span: UnitSpan;
  readonly #wanted: readonly FoundLeaf[];
  readonly #weights: readonly number[];
  /** Of each leaf how often it stands in each unit of the span. */
  readonly #counts: readonly Uint32Array[];
  /** Of each article of the span the unit that is its best part, numbered as in the span, and its score. */
  readonly #best: Uint32Array;
  readonly #scores: Float64Array;

  /** @param articles to be scored, ascending */
  constructor(wanted: readonly FoundLeaf[], articles: Uint32Array, opened: OpenedIndex) {
    this.#opened = opened;
    this.#wanted = wanted;
    this.#weights = wanted.map((found) => bestPartWeight(found, opened));
    this.#span = new UnitSpan(articles, opened.layout);
    this.#counts = wanted.map(({ hits }) => {
      const counts = new Uint32Array(this.#span.units);
      hits.addCounts(this.#span, counts);
      return counts;
    });
    this.#best = new Uint32Array(articles.length);
    this.#scores = new Float64Array(articles.length);
    const ofUnits = this.#scoreUnits();
    for (let at = 0; at < articles.length; at++) this.#choose(at, ofUnits);
  }

  /** @param scores of all articles of the archive */
  addTo(scores: Float64Array): void {
    const { articles } = this.#span;
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      scores[article] = (scores[article] ?? 0) + (this.#scores[at] ?? 0);
    }
  }

  /** What a leaf, by its place, adds to an article's score as part of the best part: 0 where it is not in that. */
  shareOf(leaf: number, article: number): Pick<ScorePart, "where" | "score"> {
    const at = this.#span.articles.indexOf(article);
    const unit = this.#best[at] ?? 0;
    const place = unit - (this.#span.starts[at] ?? 0);
    return { where: place === 0 ? "title" : "text", score: this.#scoreOf(leaf, at, unit) };
  }

  #scoreUnits(): Float64Array {
    const scores = new Float64Array(this.#span.units);
    for (let leaf = 0; leaf < this.#wanted.length; leaf++) {
      for (let at = 0; at < this.#span.articles.length; at++) {
        const from = this.#span.starts[at] ?? 0;
        const parts = 1 + this.#opened.layout.paragraphsOf(this.#span.articles[at] ?? 0);
        for (let unit = from; unit < from + parts; unit++) {
          scores[unit] = (scores[unit] ?? 0) + this.#scoreOf(leaf, at, unit);
        }
      }
    }
    return scores;
  }

  #choose(at: number, ofUnits: Float64Array): void {
    const [from, to] = [this.#span.starts[at] ?? 0, this.#span.starts[at + 1] ?? 0];
    this.#best[at] = from;
    for (let unit = from; unit < to; unit++) {
      if ((ofUnits[unit] ?? 0) <= (this.#scores[at] ?? 0)) continue;
      this.#scores[at] = ofUnits[unit] ?? 0;
      this.#best[at] = unit;
    }
  }

  /** @param at place of the article in the span; @param unit of the span */
  #scoreOf(leaf: number, at: number, unit: number): number {
    const count = this.#counts[leaf]?.[unit] ?? 0;
    const found = this.#wanted[leaf];
    if (count === 0 || !found) return 0;
    const place = unit - (this.#span.starts[at] ?? 0);
    if ((found.parts & (place === 0 ? TITLE : TEXT)) === 0) return 0;
    const { layout, weighed } = this.#opened;
    const ordinal = layout.titleOf(this.#span.articles[at] ?? 0) + place;
    return (this.#weights[leaf] ?? 0) * weighed.bestPart.of(count, ordinal);
  }
}
