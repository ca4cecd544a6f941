import { tmpdir } from "node:os";
import fc from "fast-check";
import type { Pieces } from "#lib/archive/write-durably.ts";
import type { IndexableArticle } from "#lib/search/engine.ts";
import { Scratch } from "#lib/search/scratch.ts";
import { indexSections, segmentsOf } from "./build-index.ts";
import type { Section } from "./frozen-file.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { packSections, type WrittenSection } from "./pack-sections.ts";
import { PostingCursor } from "./posting-cursor.ts";
import { readNumber } from "./posting-format.ts";
import type { Postings } from "./postings.ts";
import { SpooledSection } from "./spooled-bytes.ts";

const TEXTS = [
  "Peace talks",
  "talks, talked; Talks!",
  "",
  "北京大学 京",
  "𝒜 zebra Ångström",
  "the peace of the talks",
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
];

/** For tests: an article of which only some is told. */
export function indexableOf(some: Partial<IndexableArticle>): IndexableArticle {
  const facts = {
    title: "",
    authors: [],
    date: null,
    language: "en",
    tags: [],
    source: "a.txt",
    copyOf: null,
  };
  return { ...facts, paragraphs: [], headings: [], removed: [], ...some };
}

/** For tests: does something with a scratch, which is closed then. */
export function withScratch<T>(use: (scratch: Scratch) => T): T {
  const scratch = new Scratch(tmpdir());
  try {
    return use(scratch);
  } finally {
    scratch.close();
  }
}

/** For tests: a section in memory. */
export function loaded(section: WrittenSection): Section {
  return section instanceof SpooledSection ? whole(section.pieces()) : section;
}

/** For tests: the file with these sections. */
export const packed = (sections: ReadonlyMap<string, WrittenSection>): Uint8Array =>
  whole(packSections(sections));

/** For tests: all pieces of a file. */
export const whole = (pieces: Pieces): Uint8Array =>
  Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece as Uint8Array))); // copied: a piece may be used again

/** For tests: the sections of an index that is built from one segment. */
export function sectionsOf(articles: readonly IndexableArticle[]): Map<string, Section> {
  const all = Int32Array.from(articles.keys());
  return withScratch((scratch) => {
    const [segment] = segmentsOf([articles], scratch);
    const parts = segment ? [{ segment, articles: all, hasPeaks: false }] : [];
    const sections = indexSections(articles, parts, scratch);
    return new Map(Array.from(sections, ([name, section]) => [name, loaded(section)]));
  });
}

/** For tests: the index of some articles, opened from the bytes of its file. */
export function openIndexOf(articles: readonly IndexableArticle[]): FrozenIndex {
  return new FrozenIndex(packed(sectionsOf(articles)));
}

/** For tests: the texts of an article in the order of its units. */
export const unitsOf = ({ title, paragraphs, removed }: IndexableArticle) => [
  title,
  ...paragraphs,
  ...removed,
];

/** For tests: articles of a few texts each, some of many words or paragraphs. @param least how many */
export function randomArticles(least = 1): fc.Arbitrary<IndexableArticle[]> {
  const text = fc.constantFrom(...TEXTS);
  const long = fc
    .tuple(text, fc.integer({ min: 1, max: 400 }))
    .map(([one, times]) => `${one} `.repeat(times));
  const article = fc
    .record({
      language: fc.constantFrom("en", "en-GB", "de", "xx"),
      title: text,
      paragraphs: fc.oneof(
        { weight: 9, arbitrary: fc.array(text, { maxLength: 12 }) },
        { weight: 1, arbitrary: fc.array(long, { maxLength: 3 }) },
        { weight: 1, arbitrary: text.map((one) => Array.from({ length: 300 }, () => one)) },
      ),
      removed: fc.array(text, { maxLength: 2 }),
    })
    .map(indexableOf);
  return fc.array(article, { minLength: least, maxLength: 8 });
}

/** For tests: of a term each unit that has it, by its ordinal, with the positions there. */
export function occurrencesOf(postings: Postings, term: number): [unit: number, positions: number[]][] {
  const cursor = new PostingCursor(postings);
  const found: [number, number[]][] = [];
  cursor.open(term);
  while (cursor.next()) {
    cursor.readUnits();
    let from = cursor.positionsAt;
    for (let at = 0; at < cursor.having; at++) {
      const { width } = cursor;
      const count = cursor.counts[at] ?? 0;
      const start = from;
      const positions = Array.from({ length: count }, (_, one) =>
        readNumber(postings.positions, start + one * width, width),
      );
      found.push([postings.layout.titleOf(cursor.article) + (cursor.places[at] ?? 0), positions]);
      from += count * width;
    }
  }
  return found;
}
