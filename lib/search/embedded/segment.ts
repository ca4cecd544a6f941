import type { IndexableArticle } from "#lib/search/engine.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { PostingWriter, type SegmentPostings } from "./posting-writer.ts";
import { ReadWords } from "./read-words.ts";
import { sortOccurrences } from "./sorted-occurrences.ts";
import { sortByBytes } from "./sorted-strings.ts";
import { UnitLayout } from "./unit-layout.ts";

/** What of an article its postings are made from. */
export type IndexedTexts = Pick<IndexableArticle, "title" | "paragraphs" | "removed">;

/** The index of some articles in a row, which are numbered from 0. */
export interface Segment {
  /** Sorted by their bytes. */
  readonly terms: readonly string[];
  readonly postings: SegmentPostings;
}

/**
 * Indexes articles: their words are read once, put in the order of their terms by counting (T. Cormen et al.,
 * "Introduction to Algorithms", 8.2), and written. The peaks of the postings are not known before all segments are.
 */
export class SegmentBuilder {
  readonly #words = new ReadWords();
  readonly #paragraphs = new GrowingNumbers();
  readonly #firstUnits = new GrowingNumbers();

  /** Reads the next article, of whose texts nothing is held. */
  add({ title, paragraphs, removed }: IndexedTexts): void {
    this.#firstUnits.push(this.#words.unitWords.length);
    this.#paragraphs.push(paragraphs.length);
    this.#words.read(title);
    for (const text of paragraphs) this.#words.read(text);
    for (const text of removed) this.#words.read(text);
  }

  /** The segment of all of them. */
  done(): Segment {
    const { unitWords } = this.#words;
    this.#firstUnits.push(unitWords.length);
    const layout = new UnitLayout({
      firstUnits: this.#firstUnits.values().slice(),
      paragraphs: this.#paragraphs.values().slice(),
      unitWords: unitWords.values().slice(),
    });
    return invert(this.#words, layout);
  }
}

function invert(words: ReadWords, layout: UnitLayout): Segment {
  const terms = sortByBytes(words.terms);
  const sorted = sortOccurrences(words, terms);
  const writer = new PostingWriter(layout);
  for (let term = 0; term < terms.length; term++) {
    writer.write(sorted, sorted.starts[term] ?? 0, sorted.starts[term + 1] ?? 0);
  }
  return { terms, postings: writer.done() };
}
