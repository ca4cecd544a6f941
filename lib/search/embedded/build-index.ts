import { availableParallelism } from "node:os";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { primaryLanguage } from "#lib/search/primary-language.ts";
import { segmentsByThreads } from "./build-threads/segments-by-threads.ts";
import { packSections, type Section } from "./frozen-file.ts";
import { INDEX_FILE } from "./index-settings.ts";
import { mergeSegments, type Part } from "./merge-segments.ts";
import { stringSections } from "./packed-strings.ts";
import { SECTIONS } from "./sections.ts";
import { buildSegment, type Segment } from "./segment.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { buildStemGroups } from "./stem-groups.ts";
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
 * The one file of the index. That of a large archive is built in threads, so that this one may do something else.
 *
 * @param earlier what was indexed before; its articles are taken over
 * @throws EngineError where a thread fails
 */
export async function buildIndex(
  articles: readonly IndexableArticle[],
  earlier: Part | null = null,
  { threads, segmentParagraphs }: BuildSettings = USUAL,
): Promise<Map<string, Uint8Array>> {
  const slices = slicesOf(articles, newArticles(articles.length, earlier), segmentParagraphs);
  const texts = slices.map((slice) => slice.map((article) => articles[article] as IndexableArticle));
  const isWorthThreads = threads > 1 && slices.length > 2; // with two slices the second may be short
  const segments = isWorthThreads ? await segmentsByThreads(texts, threads) : texts.map(buildSegment);
  const parts = segments.map((segment, at): Part => {
    return { segment, articles: Int32Array.from(slices[at] ?? []), hasPeaks: false };
  });
  const sections = indexSections(articles, earlier ? [earlier, ...parts] : parts);
  return new Map([[INDEX_FILE, packSections(sections)]]);
}

/** The sections of the index file, by name. @param parts that have the articles between them */
export function indexSections(
  articles: readonly IndexableArticle[],
  parts: readonly Part[],
): Map<string, Section> {
  const index = mergeSegments(
    parts,
    articles.map(({ language }) => primaryLanguage(language)),
  );
  return new Map<string, Section>([
    ...postingSections(index),
    ...layoutSections(index.postings.layout, articles),
    ...columnsOf(articles),
    ...sortByBytes([...index.termsOf.keys()]).flatMap((language, place) =>
      buildStemGroups(place, language, index.termsOf.get(language) ?? new Uint32Array(0), index.terms),
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

function postingSections({ terms, postings }: Segment): [string, Section][] {
  return [
    ...stringSections(SECTIONS.terms, terms),
    [SECTIONS.termArticles, packNumbers(postings.termArticles)],
    [SECTIONS.postingSizes, packStarts(postings.starts)],
    [SECTIONS.positionSizes, packStarts(postings.positionStarts)],
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
