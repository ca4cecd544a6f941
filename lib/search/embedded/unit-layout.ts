import type { Scope } from "#lib/query/query.ts";
import { requireFitting, requirePlaces, requireStarts } from "./fitting-sections.ts";
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

  /** @throws SnapshotError where its sections do not fit each other, or the number of units */
  constructor(file: FrozenFile) {
    this.#firstUnits = file.uint32(SECTIONS.articleUnits);
    this.#paragraphs = file.uint32(SECTIONS.articleParagraphs);
    this.languages = readLanguages(file.uint8(SECTIONS.languages));
    this.languageOf = file.uint16(SECTIONS.articleLanguages);
    this.articles = this.#paragraphs.length;
    this.units = file.uint32(SECTIONS.unitWords).length;
    this.#check();
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

  #check(): void {
    requireStarts(SECTIONS.articleUnits, this.#firstUnits, this.articles, this.units);
    requireFitting(SECTIONS.articleLanguages, this.languageOf.length === this.articles);
    requirePlaces(SECTIONS.articleLanguages, this.languageOf, this.languages.length);
    const hasRoom = this.#paragraphs.every(
      (_, article) => this.firstRemovedOf(article) <= this.titleOf(article + 1),
    );
    requireFitting(SECTIONS.articleParagraphs, hasRoom);
  }

  #lay(article: number): void {
    const title = this.titleOf(article);
    this.articleOf.fill(article, title, this.titleOf(article + 1));
    this.partOf.fill(TITLE, title, title + 1);
    this.partOf.fill(TEXT, title + 1, this.firstRemovedOf(article));
  }
}

function readLanguages(json: Buffer): readonly string[] {
  const languages = parsed(json.toString("utf8"));
  const isList = Array.isArray(languages) && languages.every((one) => typeof one === "string");
  requireFitting(SECTIONS.languages, isList);
  return isList ? languages : [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
