import type { IndexableArticle } from "#lib/search/engine.ts";
import { primaryLanguage } from "#lib/search/primary-language.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { Postings } from "./posting-cursor.ts";
import { PostingWriter } from "./posting-writer.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { UnitLayout } from "./unit-layout.ts";

/** The index of some articles in a row, which are numbered from 0. */
export interface Segment {
  /** Sorted by their bytes. */
  readonly terms: readonly string[];
  readonly postings: Postings;
  /** Of each language of the articles the terms that they have, by their ordinals, ascending. */
  readonly termsOf: ReadonlyMap<string, Uint32Array>;
}

/** The words of a segment as they were read: a stream of numbers of terms. */
class Words {
  readonly numbers = new Map<string, number>();
  readonly stream = new GrowingNumbers();
  readonly unitWords = new GrowingNumbers();

  read(text: string): void {
    const before = this.stream.length;
    for (const { term } of tokenize(text)) this.stream.push(this.#numberOf(term));
    this.unitWords.push(this.stream.length - before);
  }

  #numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/**
 * Indexes articles: their words are read once, put in the order of their terms by counting (T. Cormen et al.,
 * "Introduction to Algorithms", 8.2), and written. The peaks of the postings are not known before all segments are.
 */
export function buildSegment(articles: readonly IndexableArticle[]): Segment {
  const words = new Words();
  const firstUnits = new Uint32Array(articles.length + 1);
  for (const [at, { title, paragraphs, removed }] of articles.entries()) {
    words.read(title);
    for (const text of paragraphs) words.read(text);
    for (const text of removed) words.read(text);
    firstUnits[at + 1] = words.unitWords.length;
  }
  const layout = new UnitLayout({
    firstUnits,
    paragraphs: Uint32Array.from(articles, ({ paragraphs }) => paragraphs.length),
    unitWords: words.unitWords.values().slice(),
  });
  const languages = articles.map(({ language }) => primaryLanguage(language));
  return invert(words, layout, languages);
}

function invert(words: Words, layout: UnitLayout, languages: readonly string[]): Segment {
  const terms = sortByBytes([...words.numbers.keys()]);
  const sorted = sortOccurrences(words, terms);
  const writer = new PostingWriter(layout, languages);
  for (let term = 0; term < terms.length; term++) {
    writer.write(term, sorted, sorted.starts[term] ?? 0, sorted.starts[term + 1] ?? 0);
  }
  return { terms, postings: writer.done(), termsOf: writer.termsOf() };
}

/** Occurrences in the order of their terms, then of the text: arrays in step, and where each term's start. */
export interface SortedOccurrences {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly positions: Uint32Array;
}

function sortOccurrences({ numbers, stream, unitWords }: Words, terms: readonly string[]): SortedOccurrences {
  const ordinals = new Uint32Array(terms.length);
  for (const [ordinal, term] of terms.entries()) ordinals[numbers.get(term) ?? 0] = ordinal;
  const words = stream.values();
  const starts = new Uint32Array(terms.length + 1);
  for (let at = 0; at < words.length; at++) {
    const next = (ordinals[words[at] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let term = 0; term < terms.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const units = new Uint32Array(words.length);
  const positions = new Uint32Array(words.length);
  const next = starts.slice();
  const lengths = unitWords.values();
  let at = 0;
  for (let unit = 0; unit < lengths.length; unit++) {
    for (let position = 0; position < (lengths[unit] ?? 0); position++) {
      const term = ordinals[words[at++] ?? 0] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      units[place] = unit;
      positions[place] = position;
    }
  }
  return { starts, units, positions };
}
