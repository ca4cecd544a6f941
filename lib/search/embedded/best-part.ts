import type { ScorePart } from "#lib/search/engine.ts";
import { rarity, saturation } from "./bm25.ts";
import type { FoundLeaf } from "./inquiry.ts";
import { placeOf } from "./occurrences.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { RANKING } from "./ranking-settings.ts";
import { TEXT, TITLE } from "./unit-layout.ts";

/**
 * Scores articles by the one part, title or paragraph, that has most of a query: BM25 of the part, a word being as rare
 * as it is among articles. Where the words meet, an article is on what they are about; it may mention each by the way.
 */
export class BestPart {
  readonly #opened: OpenedIndex;
  /** Of every article the unit that is its best part, and what that adds to its score. */
  readonly #units: Uint32Array;
  readonly #scores: Float64Array;

  constructor(wanted: readonly FoundLeaf[], opened: OpenedIndex) {
    const { articleOf, articles, units } = opened.layout;
    this.#opened = opened;
    this.#units = new Uint32Array(articles);
    this.#scores = new Float64Array(articles);
    const ofUnits = new Float64Array(units);
    for (const found of wanted) this.#score(found, ofUnits);
    for (let unit = 0; unit < units; unit++) {
      const [article, score] = [articleOf[unit] ?? 0, ofUnits[unit] ?? 0];
      if (score <= (this.#scores[article] ?? 0)) continue;
      this.#scores[article] = score;
      this.#units[article] = unit;
    }
  }

  addTo(scores: Float64Array): void {
    for (let article = 0; article < scores.length; article++)
      scores[article] = (scores[article] ?? 0) + (this.#scores[article] ?? 0);
  }

  /** What a leaf adds to the score of an article that has it, as part of the best part: 0 where it is not in that. */
  shareOf(found: FoundLeaf, article: number): Pick<ScorePart, "where" | "score"> {
    const unit = this.#units[article] ?? 0;
    const place = placeOf(found.occurrences, unit);
    const where = this.#opened.layout.partOf[unit] === TITLE ? "title" : "text";
    const isThere = found.occurrences.units[place] === unit;
    return { where, score: isThere ? this.#weightOf(found) * this.#saturationAt(found, place) : 0 };
  }

  #score(found: FoundLeaf, scores: Float64Array): void {
    const { units } = found.occurrences;
    const weight = this.#weightOf(found);
    for (let place = 0; place < units.length; place++) {
      const unit = units[place] ?? 0;
      scores[unit] = (scores[unit] ?? 0) + weight * this.#saturationAt(found, place);
    }
  }

  #weightOf({ leaf, counts }: FoundLeaf): number {
    return (
      RANKING.bestPartWeight * leaf.weight * rarity(this.#opened.layout.articles, counts.articles.length)
    );
  }

  /** 0 where the leaf does not reach, and for what was removed. */
  #saturationAt({ occurrences, parts }: FoundLeaf, place: number): number {
    const { layout, lengths } = this.#opened;
    const unit = occurrences.units[place] ?? 0;
    if (((layout.partOf[unit] ?? 0) & parts & (TITLE | TEXT)) === 0) return 0;
    const count = (occurrences.starts[place + 1] ?? 0) - (occurrences.starts[place] ?? 0);
    return saturation(count, lengths.part.of(unit), RANKING.bestPart);
  }
}
