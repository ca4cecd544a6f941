import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A word or phrase of an archive. */
export interface VocabularyEntry {
  /** Folded; the words of a phrase are parted by one space. */
  readonly term: string;
  /** As it is written most often: `Karzai`. */
  readonly written: string;
  /** How many articles have it in this very form. */
  readonly articles: number;
}

/** The contents of a table's files, by name. The order of the entries is kept. */
export function buildEntryTable(
  name: string,
  entries: readonly VocabularyEntry[],
): Map<string, string | Uint8Array> {
  const articles = Uint32Array.from(entries, (entry) => entry.articles);
  return new Map<string, string | Uint8Array>([
    [`${name}.terms`, printLines(entries.map(({ term }) => term))],
    // Most words are written as they are folded: an empty line says so.
    [`${name}.written`, printLines(entries.map(({ term, written }) => (written === term ? "" : written)))],
    [`${name}.articles`, new Uint8Array(articles.buffer)],
  ]);
}

/** Words or phrases, held as three columns: lines split at once are far quicker to open than objects. */
export class EntryTable {
  readonly terms: readonly string[];
  readonly articles: Uint32Array;
  readonly #written: readonly string[];

  constructor(folder: string, name: string) {
    this.terms = readLines(folder, `${name}.terms`);
    this.#written = readLines(folder, `${name}.written`);
    this.articles = readNumbers(folder, `${name}.articles`);
  }

  entry(at: number): VocabularyEntry {
    const term = this.terms[at] ?? "";
    return { term, written: this.#written[at] || term, articles: this.articles[at] ?? 0 };
  }
}

/** The place of a text among sorted ones, or where it would stand. */
export function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines of a file of the vocabulary. None of its texts has a line break in it. */
export const printLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** Reads what {@link printLines} made. */
export function readLines(folder: string, name: string): readonly string[] {
  return readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);
}

/** Reads unsigned 32-bit numbers, little-endian, into a buffer of their own, where they are aligned. */
export function readNumbers(folder: string, name: string): Uint32Array {
  const bytes = readFileSync(join(folder, name));
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
