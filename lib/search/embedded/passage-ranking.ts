import type { ParagraphMatch } from "#lib/search/engine.ts";
import { rarity } from "./bm25.ts";
import type { Budget } from "./budget.ts";
import type { Hits } from "./hits.ts";
import type { FoundLeaf, Inquiry } from "./inquiry.ts";
import { type Occurrences, placeOf } from "./occurrences.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { findPair, type Pair } from "./pairs.ts";
import { RANKING } from "./ranking-settings.ts";
import { REMOVED, TEXT, TITLE, type UnitLayout } from "./unit-layout.ts";
import { countParagraphs, countUnits } from "./unit-set.ts";
import { UnitSpan } from "./unit-span.ts";

/**
 * Scores the paragraphs of some articles: the sum of BM25 of the wanted leaves (and of the pairs of words beside one
 * another) times the number of leaves found, so that a paragraph with all the words comes before one that repeats some.
 */
export class PassageRanking {
  readonly #opened: OpenedIndex;
  readonly #span: UnitSpan;
  readonly #scores: Float64Array;
  /** Of each unit how many leaves stand in it. */
  readonly #found: Uint8Array;
  readonly #rarities = new Map<FoundLeaf, number>();

  /** @param articles ascending */
  constructor(
    { wanted, budget }: Inquiry,
    pairs: readonly Pair[],
    articles: Uint32Array,
    opened: OpenedIndex,
  ) {
    this.#opened = opened;
    this.#span = new UnitSpan(articles, opened.layout);
    this.#scores = new Float64Array(this.#span.units);
    this.#found = new Uint8Array(this.#span.units);
    for (const found of wanted) if ((found.parts & TEXT) !== 0) this.#addLeaf(found);
    for (const pair of pairs) this.#addPair(pair, budget);
  }

  /**
   * The best of an article's paragraphs, best first; named by their ordinals in the archive.
   *
   * @param places of those that match, from 0
   */
  best(article: number, places: readonly number[], most: number): ParagraphMatch[] {
    const first = this.#opened.firstParagraphs[article] ?? 0;
    return places
      .map((place) => ({ paragraph: first + place, score: this.#scoreOf(article, place) }))
      .sort((a, b) => b.score - a.score || a.paragraph - b.paragraph)
      .slice(0, most);
  }

  #scoreOf(article: number, place: number): number {
    const { headings, layout } = this.#opened;
    const unit = (this.#span.starts[this.#span.articles.indexOf(article)] ?? 0) + 1 + place;
    const isHeading = headings.has(layout.firstParagraphOf(article) + place);
    return (this.#scores[unit] ?? 0) * (this.#found[unit] ?? 0) * (isHeading ? RANKING.headingWeight : 1);
  }

  #addLeaf(found: FoundLeaf): void {
    const counts = new Uint32Array(this.#span.units);
    found.hits.addCounts(this.#span, counts);
    const weight = found.leaf.weight * this.#rarityOf(found);
    for (const [at, article] of this.#span.articles.entries()) {
      const [start, title] = [this.#span.starts[at] ?? 0, this.#opened.layout.titleOf(article)];
      for (let unit = start; unit < (this.#span.starts[at + 1] ?? 0); unit++) {
        const count = counts[unit] ?? 0;
        if (count === 0) continue;
        this.#add(unit, weight, count, title + unit - start);
        this.#found[unit] = (this.#found[unit] ?? 0) + 1;
      }
    }
  }

  #addPair(pair: Pair, budget: Budget): void {
    const { occurrences } = findPair(pair, this.#span.articles, this.#opened.layout, budget);
    const rarest = Math.max(this.#rarityOf(pair.first), this.#rarityOf(pair.second));
    const weight = pair.weight * RANKING.passagePairWeight * rarest;
    for (const [at, article] of this.#span.articles.entries()) {
      this.#addOccurrences(occurrences, article, this.#span.starts[at] ?? 0, weight);
    }
  }

  #addOccurrences(occurrences: Occurrences, article: number, start: number, weight: number): void {
    const { units, starts } = occurrences;
    const [title, end] = [this.#opened.layout.titleOf(article), this.#opened.layout.titleOf(article + 1)];
    for (let place = placeOf(occurrences, title); (units[place] ?? end) < end; place++) {
      const count = (starts[place + 1] ?? 0) - (starts[place] ?? 0);
      const unit = units[place] ?? 0;
      this.#add(start + unit - title, weight, count, unit);
    }
  }

  /** @param unit in the span; @param ordinal of the same unit in the index */
  #add(unit: number, weight: number, count: number, ordinal: number): void {
    const score = weight * this.#opened.weighed.passage.of(count, ordinal);
    this.#scores[unit] = (this.#scores[unit] ?? 0) + score;
  }

  /** How rare a leaf is among all paragraphs. */
  #rarityOf(found: FoundLeaf): number {
    const known = this.#rarities.get(found);
    if (known !== undefined) return known;
    const { layout, weighed } = this.#opened;
    const counted = rarity(weighed.paragraphs, paragraphsIn(found.hits, layout));
    this.#rarities.set(found, counted);
    return counted;
  }
}

/** Where one in so many articles or more has something, it is quicker to count all units at once. */
const MANY = 8;

/** How many paragraphs have something. */
function paragraphsIn({ counts, units }: Hits, layout: UnitLayout): number {
  const { articles, parts, title } = counts;
  let count = 0;
  if ((parts & REMOVED) === 0 && MANY * articles.length > layout.articles) {
    if ((parts & TITLE) !== 0) for (const inTitle of title) if (inTitle > 0) count--;
    return count + countUnits(units);
  }
  for (let at = 0; at < articles.length; at++) count += countParagraphs(units, layout, articles[at] ?? 0);
  return count;
}
