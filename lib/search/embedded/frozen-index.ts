import { CopyGroups } from "./copy-groups.ts";
import { Dictionary } from "./dictionary.ts";
import { requireFitting, requirePlaces } from "./fitting-sections.ts";
import { FrozenFile } from "./frozen-file.ts";
import { readStrings } from "./packed-strings.ts";
import type { Postings } from "./postings.ts";
import { COLUMNS, type ColumnName, SECTIONS } from "./sections.ts";
import { SKIP_NUMBERS, skipStartsOf } from "./skips.ts";
import { StemGroups } from "./stem-groups.ts";
import { StringColumn } from "./string-column.ts";
import { readLayout, type UnitLayout } from "./unit-layout.ts";
import { unpackNumbers, unpackStarts } from "./varints.ts";

/** The index of a snapshot: typed arrays over the bytes of its one file, of which only what is short is unpacked. */
export class FrozenIndex {
  readonly layout: UnitLayout;
  readonly terms: Dictionary;
  readonly postings: Postings;
  readonly columns: Readonly<Record<ColumnName, StringColumn>>;
  /** One for each value of the column of languages, in its order. */
  readonly stems: readonly StemGroups[];
  /** The units that are headings. */
  readonly headings: ReadonlySet<number>;
  readonly copies: CopyGroups;

  /**
   * @param bytes of the file that build-index.ts made
   * @throws SnapshotError where they are something else, were changed, or their sections do not fit each other
   */
  constructor(bytes: Uint8Array) {
    const file = new FrozenFile(bytes);
    file.verify();
    this.layout = readLayout(file);
    this.terms = new Dictionary(readStrings(file, SECTIONS.terms));
    this.postings = readPostings(file, this.layout, this.terms.count);
    const columns = COLUMNS.map((name) => [name, new StringColumn(file, name, this.layout.articles)]);
    this.columns = Object.fromEntries(columns) as Record<ColumnName, StringColumn>;
    this.stems = this.columns.language.values.map(
      (language, place) => new StemGroups(file, place, language, this.terms.count),
    );
    const headings = unpackNumbers(SECTIONS.headings, file.uint8(SECTIONS.headings));
    requirePlaces(SECTIONS.headings, headings, this.layout.units);
    this.headings = new Set(headings);
    const copies = unpackNumbers(SECTIONS.articleCopies, file.uint8(SECTIONS.articleCopies));
    requirePlaces(SECTIONS.articleCopies, copies, this.layout.articles);
    requireFitting(SECTIONS.articleCopies, copies.length % 2 === 0);
    this.copies = new CopyGroups(copies);
  }
}

/** @throws SnapshotError where the sections do not fit each other, or these terms */
function readPostings(file: FrozenFile, layout: UnitLayout, terms: number): Postings {
  const [bytes, positions] = [file.uint8(SECTIONS.postings), file.uint8(SECTIONS.positions)];
  const startsOf = (name: string, end: number) => unpackStarts(name, file.uint8(name), terms, end);
  const termArticles = unpackNumbers(SECTIONS.termArticles, file.uint8(SECTIONS.termArticles));
  const [skips, skipStarts] = [file.uint32(SECTIONS.skips), skipStartsOf(termArticles)];
  requireFitting(SECTIONS.termArticles, termArticles.length === terms);
  requireFitting(SECTIONS.skips, skips.length === (skipStarts.at(-1) ?? 0) * SKIP_NUMBERS);
  return {
    layout,
    termArticles,
    starts: startsOf(SECTIONS.postingSizes, bytes.length),
    positionStarts: startsOf(SECTIONS.positionSizes, positions.length),
    bytes,
    positions,
    skips,
    skipStarts,
  };
}
