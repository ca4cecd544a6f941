import type { IndexableArticle } from "#lib/search/engine.ts";
import { primaryLanguage } from "#lib/search/primary-language.ts";
import { packSections, type Section } from "./frozen-file.ts";
import { mergeSegments } from "./merge-segments.ts";
import { stringSections } from "./packed-strings.ts";
import { SECTIONS } from "./sections.ts";
import { buildSegment, type Segment } from "./segment.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { buildStemGroups } from "./stem-groups.ts";
import { buildColumn } from "./string-column.ts";
import type { UnitLayout } from "./unit-layout.ts";
import { packNumbers, packStarts } from "./varints.ts";

export const INDEX_FILE = "index.frozen";
/** Paragraphs of a segment at most, but for its last article: so that what indexing holds at a time is bounded. */
const SEGMENT_PARAGRAPHS = 40_000;
const MOST_IN_16_BITS = 65_535;

/** The one file of the index. */
export function buildIndex(articles: readonly IndexableArticle[]): Map<string, Uint8Array> {
  return new Map([[INDEX_FILE, packSections(indexSections(articles))]]);
}

/** The sections of the index file, by name. */
export function indexSections(articles: readonly IndexableArticle[]): Map<string, Section> {
  const index = mergeSegments(slicesOf(articles).map(buildSegment));
  return new Map<string, Section>([
    ...postingSections(index),
    ...layoutSections(index.postings.layout, articles),
    ...columnsOf(articles),
    ...languagesOf(articles).flatMap((language, place) =>
      buildStemGroups(place, language, index.termsOf.get(language) ?? new Uint32Array(0), index.terms),
    ),
  ]);
}

/** In the order of the values of their column. */
function languagesOf(articles: readonly IndexableArticle[]): string[] {
  return sortByBytes([...new Set(articles.map(({ language }) => primaryLanguage(language)))]);
}

function slicesOf(articles: readonly IndexableArticle[]): IndexableArticle[][] {
  const slices: IndexableArticle[][] = [[]];
  let paragraphs = 0;
  for (const article of articles) {
    if (paragraphs >= SEGMENT_PARAGRAPHS) {
      slices.push([]);
      paragraphs = 0;
    }
    slices.at(-1)?.push(article);
    paragraphs += article.paragraphs.length;
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
  return [
    [SECTIONS.articleUnits, packStarts(firstUnits)],
    [SECTIONS.articleParagraphs, packNumbers(paragraphs)],
    isShort ? [SECTIONS.unitWords16, Uint16Array.from(unitWords)] : [SECTIONS.unitWords32, unitWords],
    [SECTIONS.headings, packNumbers(headings)],
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
