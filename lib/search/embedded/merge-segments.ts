import { GrowingBytes } from "./growing-bytes.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { peakCode } from "./peak.ts";
import { PostingCursor, type Postings } from "./posting-cursor.ts";
import type { Segment } from "./segment.ts";
import { SKIP_EVERY, skipStartsOf } from "./skips.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { lengthsOf, type TextLengths } from "./text-lengths.ts";
import { UnitLayout } from "./unit-layout.ts";

/** All segments as one, whose articles are theirs one after the other. Peaks and skips are added. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const terms = sortByBytes([...new Set(segments.flatMap(({ terms }) => terms))]);
  const ordinals = new Map(terms.map((term, ordinal) => [term, ordinal]));
  const places = segments.map((segment) => segment.terms.map((term) => ordinals.get(term) ?? 0));
  const layout = layoutOf(segments.map(({ postings }) => postings.layout));
  return {
    terms,
    postings: new Merger(segments, places, layout).merge(terms.length),
    termsOf: termsByLanguage(segments, places),
  };
}

function layoutOf(layouts: readonly UnitLayout[]): UnitLayout {
  const firstUnits = new GrowingNumbers();
  const paragraphs = new GrowingNumbers();
  const unitWords = new GrowingNumbers();
  for (const layout of layouts) {
    for (let article = 0; article < layout.articles; article++) {
      firstUnits.push(unitWords.length + layout.titleOf(article));
      paragraphs.push(layout.paragraphsOf(article));
    }
    for (const words of layout.unitWords) unitWords.push(words);
  }
  firstUnits.push(unitWords.length);
  return new UnitLayout({
    firstUnits: firstUnits.values().slice(),
    paragraphs: paragraphs.values().slice(),
    unitWords: unitWords.values().slice(),
  });
}

function termsByLanguage(
  segments: readonly Segment[],
  places: readonly (readonly number[])[],
): Map<string, Uint32Array> {
  const languages = [...new Set(segments.flatMap(({ termsOf }) => [...termsOf.keys()]))].sort();
  return new Map(
    languages.map((language) => {
      const all = segments.flatMap(({ termsOf }, at) =>
        Array.from(termsOf.get(language) ?? [], (term) => places[at]?.[term] ?? 0),
      );
      return [language, Uint32Array.from(new Set(all)).sort()];
    }),
  );
}

/** Writes the postings of all segments term by term. */
class Merger {
  readonly #segments: readonly Segment[];
  readonly #layout: UnitLayout;
  readonly #lengths: TextLengths;
  readonly #cursors: readonly PostingCursor[];
  /** Of each segment its first article, and the term of its own that it comes to next. */
  readonly #firstArticles: readonly number[];
  readonly #nextTerms: number[];
  readonly #places: readonly (readonly number[])[];
  readonly #bytes = new GrowingBytes();
  readonly #positions = new GrowingBytes();
  readonly #skips = new GrowingNumbers();

  constructor(segments: readonly Segment[], places: readonly (readonly number[])[], layout: UnitLayout) {
    this.#segments = segments;
    this.#places = places;
    this.#layout = layout;
    this.#lengths = lengthsOf(layout).part;
    this.#cursors = segments.map(({ postings }) => new PostingCursor(postings));
    const firsts = [0];
    for (const { postings } of segments) firsts.push((firsts.at(-1) ?? 0) + postings.layout.articles);
    this.#firstArticles = firsts;
    this.#nextTerms = segments.map(() => 0);
  }

  merge(terms: number): Postings {
    const termArticles = new Uint32Array(terms);
    const starts = new Uint32Array(terms + 1);
    const positionStarts = new Uint32Array(terms + 1);
    for (let term = 0; term < terms; term++) {
      termArticles[term] = this.#mergeTerm(term, starts[term] ?? 0, positionStarts[term] ?? 0);
      starts[term + 1] = this.#bytes.length;
      positionStarts[term + 1] = this.#positions.length;
    }
    return {
      layout: this.#layout,
      termArticles,
      starts,
      positionStarts,
      bytes: this.#bytes.values(),
      positions: this.#positions.values(),
      skips: this.#skips.values(),
      skipStarts: skipStartsOf(termArticles),
    };
  }

  /** @returns how many articles have the term */
  #mergeTerm(term: number, start: number, positionStart: number): number {
    let [before, articles] = [-1, 0];
    for (const [at, { postings }] of this.#segments.entries()) {
      const own = this.#nextTerms[at] ?? 0;
      if (this.#places[at]?.[own] !== term) continue;
      this.#nextTerms[at] = own + 1;
      const cursor = this.#cursors[at];
      if (!cursor) continue;
      cursor.open(own);
      while (cursor.next()) {
        const article = (this.#firstArticles[at] ?? 0) + cursor.article;
        if (articles > 0 && articles % SKIP_EVERY === 0) {
          this.#skips.push(before);
          this.#skips.push(this.#bytes.length - start);
          this.#skips.push(this.#positions.length - positionStart);
        }
        this.#copy(cursor, postings, article, article - before);
        before = article;
        articles++;
      }
    }
    return articles;
  }

  /** @param on articles from the last entry to this one */
  #copy(cursor: PostingCursor, { bytes, positions }: Postings, article: number, on: number): void {
    const { having, more, width, peakAt, positionsAt, restAt, restEnd } = cursor;
    this.#bytes.varint(2 * on + Number(having + more > 1));
    const start = this.#bytes.length;
    this.#bytes.append(bytes.subarray(restAt, restEnd));
    if (having > 1) this.#bytes.change(start + peakAt - restAt, this.#peakOf(cursor, article));
    this.#positions.append(positions.subarray(positionsAt, positionsAt + (having + more) * width));
  }

  #peakOf(cursor: PostingCursor, article: number): number {
    const title = this.#layout.titleOf(article);
    const parts = 1 + this.#layout.paragraphsOf(article);
    cursor.readUnits();
    let peak = 0;
    for (let at = 0; at < cursor.having && (cursor.places[at] ?? 0) < parts; at++) {
      const length = this.#lengths.of(title + (cursor.places[at] ?? 0));
      peak = Math.max(peak, peakCode(cursor.counts[at] ?? 0, length));
    }
    return peak;
  }
}
