import { peakLengthOf } from "./peak.ts";
import { PostingMerger } from "./posting-merger.ts";
import { LEFT_OUT, PostingSource } from "./posting-source.ts";
import type { Segment } from "./segment.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { UnitLayout } from "./unit-layout.ts";

/** A segment with the places of its articles among all. */
export interface Part {
  readonly segment: Segment;
  /** Of each of its articles the place among all, ascending, or LEFT_OUT. */
  readonly articles: Int32Array;
  /** Whether its peaks were told, for its own mean length. */
  readonly hasPeaks: boolean;
}

/** The segments of all articles as one, with peaks and skips. */
export interface Merged extends Segment {
  /** By language the terms of its articles, by their ordinals, ascending. */
  readonly termsOf: ReadonlyMap<string, Uint32Array>;
}

/**
 * Merges segments. That of an index built before costs little: its postings are copied, but for the articles that are
 * left out. In the segments peaks may be changed.
 *
 * @param languages of all articles, which the parts have between them
 */
export function mergeSegments(parts: readonly Part[], languages: readonly string[]): Merged {
  const terms = sortByBytes([...new Set(parts.flatMap(({ segment }) => segment.terms))]);
  const ordinals = new Map(terms.map((term, ordinal) => [term, ordinal]));
  const layout = layoutOf(parts, languages.length);
  const peakLength = peakLengthOf(layout);
  const sources = parts.map(({ segment, articles, hasPeaks }) => {
    const places = Uint32Array.from(segment.terms, (term) => ordinals.get(term) ?? 0);
    const arePeaksDue = !hasPeaks || peakLengthOf(segment.postings.layout) !== peakLength;
    return new PostingSource(segment.postings, articles, places, arePeaksDue);
  });
  const distinct = [...new Set(languages)];
  const languageOf = Uint32Array.from(languages, (language) => distinct.indexOf(language));
  const merger = new PostingMerger(sources, layout, distinct.length, languageOf, peakLength);
  const kept = terms.filter((_, ordinal) => merger.merge(ordinal));
  const termsIn = merger.termsIn();
  const termsOf = new Map(distinct.map((language, at) => [language, termsIn[at] ?? new Uint32Array(0)]));
  return { terms: kept, postings: merger.done(), termsOf };
}

function layoutOf(parts: readonly Part[], articles: number): UnitLayout {
  const [partOf, ownOf] = [new Int32Array(articles), new Int32Array(articles)];
  for (const [part, { articles: places }] of parts.entries()) {
    for (const [own, article] of places.entries()) {
      if (article !== LEFT_OUT) [partOf[article], ownOf[article]] = [part, own];
    }
  }
  const layouts = parts.map(({ segment }) => segment.postings.layout);
  const firstUnits = new Uint32Array(articles + 1);
  const paragraphs = new Uint32Array(articles);
  for (let article = 0; article < articles; article++) {
    const [layout, own] = [layouts[partOf[article] ?? 0], ownOf[article] ?? 0];
    firstUnits[article + 1] = (firstUnits[article] ?? 0) + (layout?.unitsOf(own) ?? 0);
    paragraphs[article] = layout?.paragraphsOf(own) ?? 0;
  }
  const unitWords = new Uint32Array(firstUnits[articles] ?? 0);
  for (let article = 0; article < articles; article++) {
    const [layout, own] = [layouts[partOf[article] ?? 0], ownOf[article] ?? 0];
    if (!layout) continue;
    unitWords.set(
      layout.unitWords.subarray(layout.titleOf(own), layout.titleOf(own + 1)),
      firstUnits[article],
    );
  }
  return new UnitLayout({ firstUnits, paragraphs, unitWords });
}
