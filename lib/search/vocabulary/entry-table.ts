import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Lines, printLines } from "./lines.ts";

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
  entries: Iterable<VocabularyEntry>,
): Map<string, string | Uint8Array> {
  const counts: number[] = [];
  const terms: string[] = [];
  const forms: string[] = [];
  for (const { term, written, articles } of entries) {
    terms.push(term);
    forms.push(written === term ? "" : written); // most words are written as they are folded: an empty line says so
    counts.push(articles);
  }
  return new Map<string, string | Uint8Array>([
    [`${name}.terms`, printLines(terms)],
    [`${name}.written`, printLines(forms)],
    [`${name}.articles`, new Uint8Array(Uint32Array.from(counts).buffer)],
  ]);
}

/** Words or phrases, held as three columns. */
export class EntryTable {
  readonly terms: Lines;
  readonly articles: Uint32Array;
  readonly #written: Lines;

  constructor(folder: string, name: string) {
    this.terms = Lines.read(folder, `${name}.terms`);
    this.#written = Lines.read(folder, `${name}.written`);
    this.articles = readNumbers(folder, `${name}.articles`);
  }

  entry(at: number): VocabularyEntry {
    const term = this.terms.at(at);
    return { term, written: this.#written.at(at) || term, articles: this.articles[at] ?? 0 };
  }

  /** Of the entries from one place to before another, the places of those in most articles, most first. */
  mostFrequent(from: number, to: number, most: number): number[] {
    const places: number[] = [];
    let fewest = 0;
    for (let at = from; at < to; at++) {
      const articles = this.articles[at] ?? 0;
      if (places.length >= most && articles <= fewest) continue;
      places.splice(this.#rank(places, articles), 0, at);
      if (places.length > most) places.pop();
      fewest = this.articles[places.at(-1) ?? at] ?? 0;
    }
    return places;
  }

  /** Behind how many of the places one stands that comes after them and has so many articles. */
  #rank(places: readonly number[], articles: number): number {
    const at = places.findIndex((place) => (this.articles[place] ?? 0) < articles);
    return at < 0 ? places.length : at;
  }
}

/** Reads unsigned 32-bit numbers, little-endian, into a buffer of their own, where they are aligned. */
export function readNumbers(folder: string, name: string): Uint32Array {
  const bytes = readFileSync(join(folder, name));
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
