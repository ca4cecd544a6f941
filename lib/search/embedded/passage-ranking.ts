import type { Archive } from "#lib/archive/archive.ts";
import type { ParagraphMatch } from "#lib/search/engine.ts";
import { rarity, saturation } from "./bm25.ts";
import type { FoundLeaf } from "./inquiry.ts";
import { type Occurrences, placeOf } from "./occurrences.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { FoundPair } from "./pairs.ts";
import { RANKING } from "./ranking-settings.ts";
import type { Lengths } from "./text-lengths.ts";
import { TEXT, type UnitLayout } from "./unit-layout.ts";

/** What of a query paragraphs are scored by. */
interface Scorer {
  readonly occurrences: Occurrences;
  readonly rarity: number;
  /** Whether it counts as one more thing found, by the number of which a score is multiplied. */
  readonly isLeaf: boolean;
}

/**
 * Scores the paragraphs of an article: the sum of BM25 of the wanted leaves (and of the pairs of words beside one
 * another) times the number of leaves found, so that a paragraph with all the words comes before one that repeats some.
 */
export class PassageRanking {
  readonly #scorers: readonly Scorer[];
  readonly #lengths: Lengths;
  readonly #layout: UnitLayout;
  readonly #archive: Archive;

  constructor(
    wanted: readonly FoundLeaf[],
    pairs: readonly FoundPair[],
    { lengths, layout, archive }: OpenedIndex,
  ) {
    const all = lengths.paragraphs;
    this.#scorers = [
      ...wanted.flatMap(({ leaf, occurrences, parts, counts }) => {
        const score = leaf.weight * rarity(all, counts.paragraphs);
        return (parts & TEXT) === 0 ? [] : [{ occurrences, rarity: score, isLeaf: true }];
      }),
      ...pairs.map(({ occurrences, weight, counts }) => {
        const score = weight * RANKING.passagePairWeight * rarity(all, counts.paragraphs);
        return { occurrences, rarity: score, isLeaf: false };
      }),
    ];
    this.#lengths = lengths;
    this.#layout = layout;
    this.#archive = archive;
  }

  /** The best of an article's paragraphs, best first. @param places of those that match, from 0 */
  best(article: number, places: readonly number[], most: number): ParagraphMatch[] {
    const scores = this.#scoresOf(article);
    const { first } = this.#archive.article(article);
    return places
      .map((place) => ({ paragraph: first + place, score: scores[place] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.paragraph - b.paragraph)
      .slice(0, most);
  }

  #scoresOf(article: number): Float64Array {
    const count = this.#layout.paragraphsOf(article);
    const scores = new Float64Array(count);
    const found = new Uint8Array(count);
    for (const scorer of this.#scorers) this.#add(scorer, article, scores, found);
    const { first } = this.#archive.article(article);
    return scores.map((score, place) => {
      const weight = this.#archive.kindOf(first + place) === "heading" ? RANKING.headingWeight : 1;
      return score * (found[place] ?? 0) * weight;
    });
  }

  #add(
    { occurrences, rarity, isLeaf }: Scorer,
    article: number,
    scores: Float64Array,
    found: Uint8Array,
  ): void {
    const { units, starts } = occurrences;
    const from = this.#layout.firstParagraphOf(article);
    const to = from + scores.length;
    for (let at = placeOf(occurrences, from); (units[at] ?? to) < to; at++) {
      const unit = units[at] ?? 0;
      const count = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
      const score = rarity * saturation(count, this.#lengths.part.of(unit), RANKING.passage);
      scores[unit - from] = (scores[unit - from] ?? 0) + score;
      if (isLeaf) found[unit - from] = (found[unit - from] ?? 0) + 1;
    }
  }
}
