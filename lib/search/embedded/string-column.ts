import { requirePlaces } from "./fitting-sections.ts";
import type { FrozenFile, Section } from "./frozen-file.ts";
import { readStrings, stringSections } from "./packed-strings.ts";
import { type ColumnName, columnSections } from "./sections.ts";
import { packStrings, SortedStrings, sortByBytes } from "./sorted-strings.ts";
import { packNumbers, packStarts, unpackNumbers, unpackStarts } from "./varints.ts";

/** The sections of a column. @param rows the values of each article, be it none */
export function buildColumn(name: ColumnName, rows: readonly (readonly string[])[]): [string, Section][] {
  const written = rows.map((row) => [...new Set(row.map((value) => value.toWellFormed()))]); // as UTF-8 has it
  const values = sortByBytes([...new Set(written.flat())]);
  const places = new Map(values.map((value, place) => [value, place]));
  const entries = written.map((row) => row.map((value) => places.get(value) ?? 0));
  const starts = new Uint32Array(rows.length + 1);
  for (const [at, row] of entries.entries()) starts[at + 1] = (starts[at] ?? 0) + row.length;
  const names = columnSections(name);
  return [
    ...stringSections(names.values, packStrings(values)),
    [names.sizes, packStarts(starts)],
    [names.entries, packNumbers(entries.flat())],
  ];
}

/** For every article which of some values it has, each once; so that filtering and counting compare no texts. */
export class StringColumn {
  /** Sorted by their bytes. */
  readonly values: readonly string[];
  /** Of each article its first entry; one more than articles. */
  readonly starts: Uint32Array;
  /** Places of values. */
  readonly entries: Uint32Array;

  /** @throws SnapshotError where its sections do not fit each other, or are of another number of articles */
  constructor(file: FrozenFile, name: ColumnName, articles: number) {
    const names = columnSections(name);
    const strings = new SortedStrings(readStrings(file, names.values));
    this.values = Array.from(strings.range(0, strings.count), ([, value]) => value);
    this.entries = unpackNumbers(names.entries, file.uint8(names.entries));
    this.starts = unpackStarts(names.sizes, file.uint8(names.sizes), articles, this.entries.length);
    requirePlaces(names.entries, this.entries, strings.count);
  }

  get articles(): number {
    return this.starts.length - 1;
  }

  /** Place of the first value of an article, or undefined. */
  firstOf(article: number): number | undefined {
    const at = this.starts[article] ?? 0;
    return at < (this.starts[article + 1] ?? 0) ? this.entries[at] : undefined;
  }

  /** The articles that have a value of which the test is true. */
  having(holds: (value: string) => boolean): Uint8Array {
    const isAsked = this.values.map(holds);
    const flags = new Uint8Array(this.articles);
    for (let article = 0; article < flags.length; article++) {
      for (let at = this.starts[article] ?? 0, end = this.starts[article + 1] ?? 0; at < end; at++) {
        if (isAsked[this.entries[at] ?? 0]) flags[article] = 1;
      }
    }
    return flags;
  }

  /** The articles without a value. */
  lacking(): Uint8Array {
    return Uint8Array.from({ length: this.articles }, (_, article) =>
      Number(this.firstOf(article) === undefined),
    );
  }

  /** Adds the values of an article to counts. @param counts one for each value */
  countInto(counts: Uint32Array, article: number): void {
    for (let at = this.starts[article] ?? 0, end = this.starts[article + 1] ?? 0; at < end; at++) {
      const value = this.entries[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}
