import type { FoundLeaf } from "./inquiry.ts";
import { REMOVED, TEXT, type UnitLayout } from "./unit-layout.ts";

/** Which paragraphs and removed pieces match: those with a wanted leaf, and the paragraphs asked for by id. */
export class MatchingUnits {
  readonly #layout: UnitLayout;
  readonly #isBrowsed: boolean;
  readonly #flags: Uint8Array;
  readonly #paragraphs: Uint32Array;

  /**
   * @param wanted none: articles are browsed, and those without a paragraph asked for by id match whole
   * @param named units of the paragraphs asked for by id
   */
  constructor(wanted: readonly FoundLeaf[], named: Uint32Array, layout: UnitLayout) {
    this.#layout = layout;
    this.#isBrowsed = wanted.length === 0;
    this.#flags = new Uint8Array(layout.units);
    this.#paragraphs = new Uint32Array(layout.articles);
    for (const { occurrences, parts } of wanted) this.#mark(occurrences.units, parts & (TEXT | REMOVED));
    this.#mark(named, TEXT);
  }

  /** How many of an article's paragraphs match. */
  count(article: number): number {
    return this.#isWhole(article) ? this.#layout.paragraphsOf(article) : (this.#paragraphs[article] ?? 0);
  }

  /** Places, from 0, of the matching paragraphs in their article. */
  paragraphsOf(article: number): number[] {
    const from = this.#layout.firstParagraphOf(article);
    const isWhole = this.#isWhole(article);
    const all = Array.from({ length: this.#layout.paragraphsOf(article) }, (_, place) => place);
    return isWhole ? all : all.filter((place) => this.#flags[from + place] === 1);
  }

  /** Places, from 0, of the matching removed pieces. */
  removedOf(article: number): number[] {
    const from = this.#layout.firstRemovedOf(article);
    const all = Array.from({ length: this.#layout.titleOf(article + 1) - from }, (_, place) => place);
    return all.filter((place) => this.#flags[from + place] === 1);
  }

  #isWhole(article: number): boolean {
    return this.#isBrowsed && this.#paragraphs[article] === 0;
  }

  #mark(units: Uint32Array, parts: number): void {
    const { partOf, articleOf } = this.#layout;
    if (parts === 0) return;
    for (let place = 0; place < units.length; place++) {
      const unit = units[place] ?? 0;
      if (((partOf[unit] ?? 0) & parts) === 0 || this.#flags[unit] === 1) continue;
      this.#flags[unit] = 1;
      const article = articleOf[unit] ?? 0;
      if (partOf[unit] === TEXT) this.#paragraphs[article] = (this.#paragraphs[article] ?? 0) + 1;
    }
  }
}
