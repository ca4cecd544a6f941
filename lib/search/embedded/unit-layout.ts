import type { Scope } from "#lib/query/query.ts";
import { requireFitting } from "./fitting-sections.ts";
import type { FrozenFile } from "./frozen-file.ts";
import { setBytes, widthOf } from "./posting-format.ts";
import { SECTIONS } from "./sections.ts";
import { unpackNumbers, unpackStarts } from "./varints.ts";

/** The parts of an article, as bits. */
export const TITLE = 1;
export const TEXT = 2;
export const REMOVED = 4;

const BITS: Readonly<Record<Scope, number>> = { title: TITLE, text: TEXT, removed: REMOVED };

/** Bits of parts. */
export function partsOf(scopes: readonly Scope[]): number {
  return scopes.reduce((bits, scope) => bits | BITS[scope], 0);
}

/** What a layout is made from. */
export interface LaidUnits {
  /** Of each article its first unit; one more than articles. */
  readonly firstUnits: Uint32Array;
  /** Of each article the number of its paragraphs. */
  readonly paragraphs: Uint32Array;
  /** Of each unit the number of its words. */
  readonly unitWords: Uint16Array | Uint32Array;
}

/** Where the units of each article are: its title, then its paragraphs, then its removed pieces. */
export class UnitLayout {
  readonly articles: number;
  readonly units: number;
  /** Of the article that has most. */
  readonly mostUnits: number;
  /** Whether anything was removed from any article. */
  readonly isAnyRemoved: boolean;
  readonly unitWords: LaidUnits["unitWords"];
  /** Of each article the first byte of its units in a set of units (unit-set.ts); one more than articles. */
  readonly setStarts: Uint32Array;
  /** Of each article how many bytes a position in it takes. */
  readonly positionWidths: Uint8Array;

  constructor(
    /** What it was made from. */
    readonly laid: LaidUnits,
  ) {
    this.unitWords = laid.unitWords;
    this.articles = laid.paragraphs.length;
    this.units = laid.unitWords.length;
    this.setStarts = new Uint32Array(this.articles + 1);
    this.positionWidths = new Uint8Array(this.articles);
    let mostUnits = 0;
    let isAnyRemoved = false;
    for (let article = 0; article < this.articles; article++) {
      const units = this.unitsOf(article);
      mostUnits = Math.max(mostUnits, units);
      isAnyRemoved ||= this.hasRemoved(article);
      this.setStarts[article + 1] = (this.setStarts[article] ?? 0) + setBytes(units);
      this.positionWidths[article] = widthOf(this.#mostWords(article));
    }
    this.mostUnits = mostUnits;
    this.isAnyRemoved = isAnyRemoved;
  }

  /** How many units an article has. */
  unitsOf(article: number): number {
    return (this.laid.firstUnits[article + 1] ?? 0) - (this.laid.firstUnits[article] ?? 0);
  }

  /** The unit that is the article's title; those of the next article start where this one's end. */
  titleOf(article: number): number {
    return this.laid.firstUnits[article] ?? this.units;
  }

  firstParagraphOf(article: number): number {
    return this.titleOf(article) + 1;
  }

  firstRemovedOf(article: number): number {
    return this.firstParagraphOf(article) + this.paragraphsOf(article);
  }

  /** How many paragraphs an article has. */
  paragraphsOf(article: number): number {
    return this.laid.paragraphs[article] ?? 0;
  }

  /** The article of a unit. @param from an article that does not lie behind it */
  articleOf(unit: number, from = 0): number {
    let [low, high] = [from, from + 1];
    for (let step = 1; high < this.articles && this.titleOf(high) <= unit; step *= 2) {
      low = high;
      high += step; // it is rarely far
    }
    high = Math.min(high, this.articles);
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.titleOf(middle) <= unit) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Which part of its article a unit is, as a bit. */
  partOf(unit: number, article: number): number {
    if (unit === this.titleOf(article)) return TITLE;
    return unit < this.firstRemovedOf(article) ? TEXT : REMOVED;
  }

  hasRemoved(article: number): boolean {
    return this.unitsOf(article) > 1 + this.paragraphsOf(article);
  }

  #mostWords(article: number): number {
    let most = 0;
    for (let unit = this.titleOf(article), end = this.titleOf(article + 1); unit < end; unit++) {
      most = Math.max(most, this.unitWords[unit] ?? 0);
    }
    return most;
  }
}

/** @throws SnapshotError where the file lacks a section, or they do not fit each other */
export function readLayout(file: FrozenFile): UnitLayout {
  const unitWords = file.has(SECTIONS.unitWords16)
    ? file.uint16(SECTIONS.unitWords16)
    : file.uint32(SECTIONS.unitWords32);
  const paragraphs = unpackNumbers(SECTIONS.articleParagraphs, file.uint8(SECTIONS.articleParagraphs));
  const sizes = file.uint8(SECTIONS.articleUnits);
  const firstUnits = unpackStarts(SECTIONS.articleUnits, sizes, paragraphs.length, unitWords.length);
  const layout = new UnitLayout({ firstUnits, paragraphs, unitWords });
  const hasRoom = paragraphs.every((count, article) => count < layout.unitsOf(article));
  requireFitting(SECTIONS.articleParagraphs, hasRoom);
  return layout;
}
