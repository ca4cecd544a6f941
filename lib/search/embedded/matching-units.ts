import type { FoundLeaf, Inquiry } from "./inquiry.ts";
import { REMOVED, TEXT, type UnitLayout } from "./unit-layout.ts";
import { addUnit, countParagraphs, emptySet, placesIn, uniteWith } from "./unit-set.ts";

/** Which paragraphs and removed pieces match: those with a wanted leaf, and the paragraphs asked for by id. */
export class MatchingUnits {
  readonly #layout: UnitLayout;
  readonly #isBrowsed: boolean;
  /** Sets of units, of which the one's paragraphs match and the other's removed pieces; null: none. */
  readonly #texts: Uint8Array | null;
  readonly #removed: Uint8Array | null;

  /** Where no leaf is wanted, articles are browsed, and those without a paragraph asked for by id match whole. */
  constructor(inquiry: Inquiry, layout: UnitLayout) {
    this.#layout = layout;
    this.#isBrowsed = inquiry.isBrowsing;
    const reaching = (part: number) => inquiry.wanted.filter(({ parts }) => (parts & part) !== 0);
    const units = unionOf(reaching(TEXT | REMOVED), layout); // all that reach either reach the query's scope
    this.#removed = reaching(REMOVED).length > 0 ? units : null;
    const texts = reaching(TEXT).length > 0 ? units : null;
    const named = inquiry.named();
    this.#texts = named.length > 0 ? (texts?.slice() ?? emptySet(layout)) : texts;
    for (const { article, place } of named) if (this.#texts) addUnit(this.#texts, layout, article, 1 + place);
  }

  /** How many paragraphs of some articles match. */
  countAll(articles: Uint32Array): number {
    let total = 0;
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      const count = this.#marked(article);
      total += this.#isBrowsed && count === 0 ? this.#layout.paragraphsOf(article) : count;
    }
    return total;
  }

  /** Places, from 0, of the matching paragraphs in their article. */
  paragraphsOf(article: number): number[] {
    const all = this.#layout.paragraphsOf(article);
    if (this.#isBrowsed && this.#marked(article) === 0)
      return Array.from({ length: all }, (_, place) => place);
    return this.#texts ? placesIn(this.#texts, this.#layout, article, 1, 1 + all) : [];
  }

  /** Places, from 0, of the matching removed pieces. */
  removedOf(article: number): number[] {
    const [from, to] = [1 + this.#layout.paragraphsOf(article), this.#layout.unitsOf(article)];
    return this.#removed ? placesIn(this.#removed, this.#layout, article, from, to) : [];
  }

  #marked(article: number): number {
    return this.#texts ? countParagraphs(this.#texts, this.#layout, article) : 0;
  }
}

/** Not to be changed: of one leaf it is its own set. */
function unionOf(leaves: readonly FoundLeaf[], layout: UnitLayout): Uint8Array {
  const [only] = leaves;
  if (only && leaves.length === 1) return only.hits.units;
  const units = emptySet(layout);
  for (const { hits } of leaves) uniteWith(units, hits.units);
  return units;
}
