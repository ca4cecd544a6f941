import { GrowingNumbers } from "./growing-numbers.ts";
import { PostingMerger } from "./posting-merger.ts";
import type { Segment } from "./segment.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { UnitLayout } from "./unit-layout.ts";

/** All segments as one, whose articles are theirs one after the other. Peaks and skips are added. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const terms = sortByBytes([...new Set(segments.flatMap(({ terms }) => terms))]);
  const ordinals = new Map(terms.map((term, ordinal) => [term, ordinal]));
  const places = segments.map(({ terms }) => Uint32Array.from(terms, (term) => ordinals.get(term) ?? 0));
  const layout = layoutOf(segments.map(({ postings }) => postings.layout));
  const merger = new PostingMerger(
    segments.map(({ postings }) => postings),
    places,
    layout,
  );
  return { terms, postings: merger.merge(terms.length), termsOf: termsByLanguage(segments, places) };
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
  places: readonly Uint32Array[],
): Map<string, Uint32Array> {
  const languages = [...new Set(segments.flatMap(({ termsOf }) => [...termsOf.keys()]))].sort();
  return new Map(
    languages.map((language) => {
      const all = new Set<number>();
      for (const [at, { termsOf }] of segments.entries()) {
        for (const term of termsOf.get(language) ?? []) all.add(places[at]?.[term] ?? 0);
      }
      return [language, Uint32Array.from(all).sort()];
    }),
  );
}
