import { doubleMetaphone } from "double-metaphone";
import { readNumbers } from "./entry-table.ts";
import { Lines, printLines } from "./lines.ts";

const KEYS = "vocabulary.sounds.keys"; // distinct keys, sorted
const STARTS = "vocabulary.sounds.starts"; // where the words of each key begin, and the end
const WORDS = "vocabulary.sounds.words"; // places of words in the table, key by key
const LATIN = /^[a-z]{3,}$/;

/**
 * How a folded word may sound: one or two keys; none for words of other than Latin letters, of digits, or of one or two
 * letters (L. Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal, June 2000).
 */
function soundKeys(term: string): readonly string[] {
  return LATIN.test(term) ? [...new Set(doubleMetaphone(term))].filter(Boolean) : [];
}

/** Whether two folded words may sound the same. */
export function soundsAlike(one: string, other: string): boolean {
  const keys = soundKeys(one);
  return soundKeys(other).some((key) => keys.includes(key));
}

/**
 * The contents of the files by which words are found by their sound.
 *
 * @param known keys of words that were found before
 */
export function buildSounds(
  terms: readonly string[],
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): Map<string, string | Uint8Array> {
  const byKey = new Map<string, number[]>();
  for (const [at, term] of terms.entries()) {
    for (const key of known.get(term) ?? soundKeys(term)) {
      const words = byKey.get(key);
      if (words) words.push(at);
      else byKey.set(key, [at]);
    }
  }
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const starts = [0];
  for (const [, words] of sorted) starts.push((starts.at(-1) ?? 0) + words.length);
  return new Map<string, string | Uint8Array>([
    [KEYS, printLines(sorted.map(([key]) => key))],
    [STARTS, new Uint8Array(Uint32Array.from(starts).buffer)],
    [WORDS, new Uint8Array(Uint32Array.from(sorted.flatMap(([, words]) => words)).buffer)],
  ]);
}

/** Finds words by their sound. */
export class Sounds {
  readonly #keys: Lines;
  readonly #starts: Uint32Array;
  readonly #words: Uint32Array;

  constructor(folder: string) {
    this.#keys = Lines.read(folder, KEYS);
    this.#starts = readNumbers(folder, STARTS);
    this.#words = readNumbers(folder, WORDS);
  }

  /** The keys of the words that have any. @param termOf the word at a place */
  keysOf(termOf: (place: number) => string): Map<string, string[]> {
    const keys = new Map<string, string[]>();
    for (const [at, key] of this.#keys.all().entries()) {
      for (const word of this.#words.subarray(this.#starts[at], this.#starts[at + 1])) {
        const term = termOf(word);
        const others = keys.get(term);
        if (others) others.push(key);
        else keys.set(term, [key]);
      }
    }
    return keys;
  }

  /** Places of the words that may sound like this one. */
  like(term: string): Set<number> {
    const found = new Set<number>();
    for (const key of soundKeys(term)) {
      const at = this.#keys.find(key);
      if (at === null) continue;
      for (const word of this.#words.subarray(this.#starts[at], this.#starts[at + 1])) found.add(word);
    }
    return found;
  }
}
