import { diffArrays } from "diff";
import type { KnownArticle } from "./known-article.ts";

/** What was imported of an article; of `pdftotext` there is nothing but paragraphs. */
export interface Imported {
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly paragraphs: readonly string[];
}

/** Counts of one or more comparisons, to be added up. */
export interface Comparison {
  readonly articles: number;
  readonly words: Counts;
  readonly boundaries: Counts;
  readonly titles: number;
  readonly authors: number;
  readonly authorsNamed: number;
  readonly dates: number;
  readonly datesNamed: number;
  readonly datesInvented: number;
}

interface Counts {
  readonly known: number;
  readonly found: number;
  readonly right: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Compares what was imported with what is known. Words are paired by a difference of the two texts (Myers); the end of
 * a paragraph is right where the words around it are paired, and a paragraph ends between them on both sides.
 */
export function compare(known: KnownArticle, imported: Imported | null): Comparison {
  const [truth, found] = [wordsOf(known.paragraphs), wordsOf(imported?.paragraphs ?? [])];
  const pairs = pair(truth.words, found.words);
  return {
    articles: 1,
    words: { known: truth.words.length, found: found.words.length, right: pairs.size },
    boundaries: {
      known: truth.ends.size,
      found: found.ends.size,
      right: rightEnds(found.ends, pairs, truth.ends),
    },
    titles: Number(imported?.title === known.title),
    authors: Number(known.authors.length > 0 && imported?.authors.join() === known.authors.join()),
    authorsNamed: Number(known.authors.length > 0),
    dates: Number(known.date !== null && imported?.date === known.date),
    datesNamed: Number(known.date !== null),
    datesInvented: Number(imported != null && imported.date !== null && imported.date !== known.date),
  };
}

/** The sums of some comparisons. */
export function sum(all: readonly Comparison[]): Comparison {
  const add = (countOf: (one: Comparison) => number) => all.reduce((total, one) => total + countOf(one), 0);
  const counts = (countsOf: (one: Comparison) => Counts): Counts => ({
    known: add((one) => countsOf(one).known),
    found: add((one) => countsOf(one).found),
    right: add((one) => countsOf(one).right),
  });
  return {
    articles: add((one) => one.articles),
    words: counts((one) => one.words),
    boundaries: counts((one) => one.boundaries),
    titles: add((one) => one.titles),
    authors: add((one) => one.authors),
    authorsNamed: add((one) => one.authorsNamed),
    dates: add((one) => one.dates),
    datesNamed: add((one) => one.datesNamed),
    datesInvented: add((one) => one.datesInvented),
  };
}

/** How many ends have their counterpart: behind the word before them, or before the word behind. */
function rightEnds(
  found: ReadonlySet<number>,
  pairs: ReadonlyMap<number, number>,
  truth: ReadonlySet<number>,
): number {
  const right = new Set<number>();
  for (const end of found) {
    const places = [pairs.get(end) ?? -1, (pairs.get(end + 1) ?? 0) - 1];
    const place = places.find((one) => truth.has(one) && !right.has(one));
    if (place !== undefined) right.add(place);
  }
  return right.size;
}

/** The words of paragraphs, and the places of those that a paragraph ends with, the last one aside. */
function wordsOf(paragraphs: readonly string[]): { words: string[]; ends: Set<number> } {
  const words: string[] = [];
  const ends = new Set<number>();
  for (const paragraph of paragraphs) {
    words.push(...(paragraph.normalize("NFC").match(WORD) ?? []));
    ends.add(words.length - 1);
  }
  ends.delete(words.length - 1);
  ends.delete(-1);
  return { words, ends };
}

/** Places of words in the truth by those of the same words in what was found. */
function pair(truth: string[], found: string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let [left, right] = [0, 0];
  for (const { added, removed, value } of diffArrays(truth, found)) {
    if (!added && !removed) for (let at = 0; at < value.length; at++) pairs.set(right + at, left + at);
    if (!added) left += value.length;
    if (!removed) right += value.length;
  }
  return pairs;
}
