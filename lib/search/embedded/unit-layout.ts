import type { Scope } from "#lib/query/query.ts";
import type { FrozenFile } from "./frozen-file.ts";
import { SECTIONS } from "./sections.ts";

/** One bit for each part of an article, so that where a leaf reaches is one number. */
const PART: Readonly<Record<Scope, number>> = { title: 1, text: 2, removed: 4 };
export const TITLE = PART.title;
export const TEXT = PART.text;
export const REMOVED = PART.removed;

/** The bits of some parts together. */
export function partsOf(scope: readonly Scope[]): number {
  return scope.reduce((parts, one) => parts | PART[one], 0);
}

/**
 * How the units of the index lie in the articles: of each article first its title, then its paragraphs, then its
 * removed pieces.
 */
export class UnitLayout {
  readonly articles: number;
  readonly units: number;
  /** Of each unit the article, and which part of it (one bit) it is. */
  readonly articleOf: Uint32Array;
  readonly partOf: Uint8Array;
  /** Primary languages, and of each article the place of its own among them. */
  readonly languages: readonly string[];
  readonly languageOf: Uint16Array;
  readonly #firstUnits: Uint32Array;
  readonly #paragraphs: Uint32Array;

  constructor(file: FrozenFile) {
    this.#firstUnits = file.uint32(SECTIONS.articleUnits);
    this.#paragraphs = file.uint32(SECTIONS.articleParagraphs);
    this.languages = JSON.parse(file.uint8(SECTIONS.languages).toString("utf8")) as string[];
    this.languageOf = file.uint16(SECTIONS.articleLanguages);
    this.articles = this.#paragraphs.length;
    this.units = this.#firstUnits.at(-1) ?? 0;
    this.articleOf = new Uint32Array(this.units);
    this.partOf = new Uint8Array(this.units).fill(REMOVED);
    for (let article = 0; article < this.articles; article++) this.#lay(article);
  }

  /** The unit that is the article's title; those of the next article start where this one's end. */
  titleOf(article: number): number {
    return this.#firstUnits[article] ?? this.units;
  }

  firstParagraphOf(article: number): number {
    return this.titleOf(article) + 1;
  }

  firstRemovedOf(article: number): number {
    return this.firstParagraphOf(article) + this.paragraphsOf(article);
  }

  /** How many paragraphs an article has. */
  paragraphsOf(article: number): number {
    return this.#paragraphs[article] ?? 0;
  }

  #lay(article: number): void {
    const title = this.titleOf(article);
    this.articleOf.fill(article, title, this.titleOf(article + 1));
    this.partOf.fill(TITLE, title, title + 1);
    this.partOf.fill(TEXT, title + 1, this.firstRemovedOf(article));
  }
}
