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
 * @param known keys of a word, where they were found before
 */
export function buildSounds(
  terms: Iterable<string>,
  known: (term: string) => readonly string[] | null = () => null,
): Map<string, string | Uint8Array> {
  const byKey = new Map<string, number[]>();
  let at = 0;
  for (const term of terms) {
    for (const key of known(term) ?? soundKeys(term)) {
      const words = byKey.get(key);
      if (words) words.push(at);
      else byKey.set(key, [at]);
    }
    at++;
  }
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const starts = [0];
  for (const [, words] of sorted) starts.push((starts.at(-1) ?? 0) + words.length);
  const grouped = new Uint32Array(starts.at(-1) ?? 0);
  for (const [place, [, words]] of sorted.entries()) grouped.set(words, starts[place]);
  return new Map<string, string | Uint8Array>([
    [KEYS, printLines(sorted.map(([key]) => key))],
    [STARTS, new Uint8Array(Uint32Array.from(starts).buffer)],
    [WORDS, new Uint8Array(grouped.buffer)],
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

  /** Tells the keys of words by their places. @param words how many there are */
  keysOf(words: number): (place: number) => readonly string[] {
    const [first, second] = [new Int32Array(words).fill(-1), new Int32Array(words).fill(-1)]; // none has more than two
    for (let key = 0; key < this.#keys.count; key++) {
      for (const word of this.#words.subarray(this.#starts[key], this.#starts[key + 1])) {
        const keys = first[word] === -1 ? first : second;
        keys[word] = key;
      }
    }
    const keyAt = (key = -1) => (key < 0 ? [] : [this.#keys.at(key)]);
    return (place) => [...keyAt(first[place]), ...keyAt(second[place])];
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
