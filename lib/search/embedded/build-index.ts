import { availableParallelism } from "node:os";
import type { Pieces } from "#lib/archive/write-durably.ts";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { primaryLanguage } from "#lib/search/primary-language.ts";
import type { Scratch } from "#lib/search/scratch.ts";
import type { Slice } from "./build-threads/build-slices.ts";
import { segmentsByThreads } from "./build-threads/segments-by-threads.ts";
import type { Section } from "./frozen-file.ts";
import { INDEX_FILE } from "./index-settings.ts";
import { mergeSegments, type Part } from "./merge-segments.ts";
import { packSections, type WrittenSection } from "./pack-sections.ts";
import { stringSections } from "./packed-strings.ts";
import type { MergedPostings } from "./posting-merger.ts";
import { SECTIONS } from "./sections.ts";
import { SegmentBuilder } from "./segment.ts";
import { SortedStrings, sortByBytes } from "./sorted-strings.ts";
import { buildStemGroups } from "./stem-groups.ts";
import { SegmentStore, type StoredSegment } from "./stored-segment.ts";
import { buildColumn } from "./string-column.ts";
import type { UnitLayout } from "./unit-layout.ts";
import { packNumbers, packStarts } from "./varints.ts";

const MOST_IN_16_BITS = 65_535;

/** How the segments of an index are built; that changes no byte of it. */
export interface BuildSettings {
  /** How many threads build them at most; 0 and 1: this one does. */
  readonly threads: number;
  /** Paragraphs of a segment, but for its last article: so that what indexing holds at a time is bounded. */
  readonly segmentParagraphs: number;
}

/** More than four threads would wait for this one, which hands out the texts and merges what they give. */
const USUAL: BuildSettings = { threads: Math.min(4, availableParallelism()), segmentParagraphs: 25_000 };

/**
 * The one file of the index, by its name. That of a large archive is built in threads, so that this one may do something
 * else. What has been built lies in files of the scratch; in memory are no more than blocks of them.
 *
 * @param earlier what was indexed before; its articles are taken over
 * @throws EngineError where a thread fails
 */
export async function buildIndex(
  articles: readonly IndexableArticle[],
  scratch: Scratch,
  earlier: Part | null = null,
  { threads, segmentParagraphs }: BuildSettings = USUAL,
): Promise<Map<string, Pieces>> {
  const slices = slicesOf(articles, newArticles(articles.length, earlier), segmentParagraphs);
  const texts = slices.map((slice) => slice.map((article) => articles[article] as IndexableArticle));
  const isWorthThreads = threads > 1 && slices.length > 2; // with two slices the second may be short
  const segments = isWorthThreads
    ? await segmentsByThreads(texts, threads, scratch)
    : segmentsOf(texts, scratch);
  const parts = segments.map((segment, at): Part => {
    return { segment, articles: Int32Array.from(slices[at] ?? []), hasPeaks: false };
  });
  const sections = indexSections(articles, earlier ? [earlier, ...parts] : parts, scratch);
  return new Map([[INDEX_FILE, packSections(sections)]]);
}

/** The segments of slices, built one after the other. */
export function segmentsOf(slices: readonly Slice[], scratch: Scratch): StoredSegment[] {
  const store = new SegmentStore(scratch.create());
  return slices.map((slice) => {
    const builder = new SegmentBuilder();
    for (const article of slice) builder.add(article);
    return store.store(builder.done());
  });
}

/** The sections of the index file, by name. @param parts that have the articles between them */
export function indexSections(
  articles: readonly IndexableArticle[],
  parts: readonly Part[],
  scratch: Scratch,
): Map<string, WrittenSection> {
  const languages = articles.map(({ language }) => primaryLanguage(language));
  const { terms, postings, layout, termsOf } = mergeSegments(parts, languages, scratch);
  const written = new SortedStrings(terms);
  return new Map<string, WrittenSection>([
    ...stringSections(SECTIONS.terms, terms),
    ...postingSections(postings),
    ...layoutSections(layout, articles),
    ...columnsOf(articles),
    ...sortByBytes([...termsOf.keys()]).flatMap((language, place) =>
      buildStemGroups(place, language, termsOf.get(language) ?? new Uint32Array(0), written),
    ),
  ]);
}

/** The ordinals of the articles that have to be indexed. */
function newArticles(articles: number, earlier: Part | null): number[] {
  const isTaken = new Uint8Array(articles);
  for (const article of earlier?.articles ?? []) isTaken[article] = 1; // one that is left out has no place to note
  return [...isTaken.keys()].filter((article) => isTaken[article] === 0);
}

/** Ordinals of articles in slices of about so many paragraphs. */
function slicesOf(
  articles: readonly IndexableArticle[],
  ordinals: readonly number[],
  paragraphs: number,
): number[][] {
  const slices: number[][] = [];
  let room = 0;
  for (const ordinal of ordinals) {
    if (room <= 0) {
      slices.push([]);
      room = paragraphs;
    }
    slices.at(-1)?.push(ordinal);
    room -= articles[ordinal]?.paragraphs.length ?? 0;
  }
  return slices;
}

function postingSections(postings: MergedPostings): [string, WrittenSection][] {
  return [
    [SECTIONS.termArticles, postings.termArticles],
    [SECTIONS.postingSizes, postings.postingSizes],
    [SECTIONS.positionSizes, postings.positionSizes],
    [SECTIONS.postings, postings.bytes],
    [SECTIONS.skips, postings.skips],
    [SECTIONS.positions, postings.positions],
  ];
}

function layoutSections(layout: UnitLayout, articles: readonly IndexableArticle[]): [string, Section][] {
  const { firstUnits, paragraphs, unitWords } = layout.laid;
  const isShort = unitWords.every((words) => words <= MOST_IN_16_BITS);
  const headings = articles.flatMap(({ headings: places }, article) =>
    places.map((place) => layout.firstParagraphOf(article) + place),
  );
  const copies = articles.flatMap(({ copyOf }, article) => (copyOf === null ? [] : [article, copyOf]));
  return [
    [SECTIONS.articleUnits, packStarts(firstUnits)],
    [SECTIONS.articleParagraphs, packNumbers(paragraphs)],
    isShort ? [SECTIONS.unitWords16, Uint16Array.from(unitWords)] : [SECTIONS.unitWords32, unitWords],
    [SECTIONS.headings, packNumbers(headings)],
    [SECTIONS.articleCopies, packNumbers(copies)],
  ];
}

function columnsOf(articles: readonly IndexableArticle[]): [string, Section][] {
  return [
    ...buildColumn(
      "authors",
      articles.map(({ authors }) => authors),
    ),
    ...buildColumn(
      "date",
      articles.map(({ date }) => (date === null ? [] : [date])),
    ),
    ...buildColumn(
      "language",
      articles.map(({ language }) => [primaryLanguage(language)]),
    ),
    ...buildColumn(
      "source",
      articles.map(({ source }) => [source]),
    ),
    ...buildColumn(
      "tags",
      articles.map(({ tags }) => tags),
    ),
  ];
}
