import type { Scratch } from "#lib/search/scratch.ts";
import { peakLengthOf } from "./peak.ts";
import { type MergedPostings, PostingMerger } from "./posting-merger.ts";
import { LEFT_OUT, PostingSource } from "./posting-source.ts";
import { type PackedStrings, StringPacker } from "./sorted-strings.ts";
import type { StoredSegment } from "./stored-segment.ts";
import { UnitLayout } from "./unit-layout.ts";

/** A segment with the places of its articles among all. */
export interface Part {
  readonly segment: StoredSegment;
  /** Of each of its articles the place among all, ascending, or LEFT_OUT. */
  readonly articles: Int32Array;
  /** Whether its peaks were told, for its own mean length. */
  readonly hasPeaks: boolean;
}

/** The segments of all articles as one, with peaks and skips. */
export interface Merged {
  readonly terms: PackedStrings;
  readonly postings: MergedPostings;
  readonly layout: UnitLayout;
  /** By language the terms of its articles, by their ordinals, ascending. */
  readonly termsOf: ReadonlyMap<string, Uint32Array>;
}

/**
 * Merges segments, of which only blocks are in memory (C. Manning, P. Raghavan, H. Schütze, "Introduction to Information
 * Retrieval", 2008, 4.2). That of an index built before costs little: its postings are copied, but for the articles that
 * are left out.
 *
 * @param languages of all articles, which the parts have between them
 */
export function mergeSegments(
  parts: readonly Part[],
  languages: readonly string[],
  scratch: Scratch,
): Merged {
  const layouts = parts.map(({ segment }) => new UnitLayout(segment.laid));
  const layout = layoutOf(parts, layouts, languages.length);
  const peakLength = peakLengthOf(layout);
  const sources = parts.map(({ segment, articles, hasPeaks }, at) => {
    const own = layouts[at] ?? layout;
    const arePeaksDue = !hasPeaks || peakLengthOf(own) !== peakLength;
    return new PostingSource(segment, own, articles, arePeaksDue);
  });
  const distinct = [...new Set(languages)];
  const languageOf = Uint32Array.from(languages, (language) => distinct.indexOf(language));
  const merger = new PostingMerger(layout, distinct.length, languageOf, peakLength, scratch);
  const terms = mergeTerms(sources, merger);
  const termsIn = merger.termsIn();
  const termsOf = new Map(distinct.map((language, at) => [language, termsIn[at] ?? new Uint32Array(0)]));
  return { terms, postings: merger.done(), layout, termsOf };
}

/** Merges the postings of all terms, in their order. @returns the terms that have any */
function mergeTerms(sources: readonly PostingSource[], merger: PostingMerger): PackedStrings {
  const kept = new StringPacker();
  let left = sources.filter((source) => source.next());
  while (left.length > 0) {
    const having = havingFirstTerm(left);
    const term = having[0]?.term;
    if (merger.merge(having) && term) kept.push(term.bytes, term.length);
    const ended = having.filter((source) => !source.next());
    if (ended.length > 0) left = left.filter((source) => !ended.includes(source));
  }
  return kept.done();
}

/** Those whose term at hand is the first one of all. */
function havingFirstTerm(sources: readonly PostingSource[]): PostingSource[] {
  let having: PostingSource[] = [];
  for (const source of sources) {
    const [known] = having;
    const order = known ? source.term.compare(known.term) : -1;
    if (order < 0) having = [source];
    else if (order === 0) having.push(source);
  }
  return having;
}

function layoutOf(parts: readonly Part[], layouts: readonly UnitLayout[], articles: number): UnitLayout {
  const [partOf, ownOf] = [new Int32Array(articles), new Int32Array(articles)];
  for (const [part, { articles: places }] of parts.entries()) {
    for (const [own, article] of places.entries()) {
      if (article !== LEFT_OUT) [partOf[article], ownOf[article]] = [part, own];
    }
  }
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
