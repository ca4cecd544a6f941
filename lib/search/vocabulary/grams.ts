import { PairNumbers } from "./pair-numbers.ts";
import type { WordSequence } from "./word-sequence.ts";

/** Words that stand side by side more than once. */
export interface Gram {
  /** Places of its last word. */
  readonly places: readonly number[];
  readonly articles: number;
}

/** All grams of one length, and which of them ends at each place (-1: none). */
export interface Grams {
  readonly all: readonly Gram[];
  readonly endingAt: Int32Array;
}

/** The words that stand more than once. */
export function singleWords(words: WordSequence): Grams {
  return gather(
    words,
    Int32Array.from(words.places, (_, at) => termAt(words, at)),
  );
}

/**
 * The grams that are one word longer. A gram that repeats consists of grams that do, so that only those are extended
 * and the tables stay small (R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association Rules", 1994).
 */
export function longerGrams(words: WordSequence, { endingAt }: Grams): Grams {
  const numbers = new PairNumbers(words.places.length);
  const kinds = new Int32Array(words.places.length).fill(-1);
  for (let at = 1; at < words.places.length; at++) {
    const before = endingAt[at - 1] ?? -1;
    if (words.joiners[at] === 0 || before < 0 || (endingAt[at] ?? -1) < 0) continue;
    kinds[at] = numbers.of(before, termAt(words, at));
  }
  return gather(words, kinds);
}

/** The number of the term at a place. */
export const termAt = (words: WordSequence, at: number): number =>
  words.termOfForm[words.places[at] ?? 0] ?? 0;

/** @param kinds a number for what ends at each place, or -1; the same number for the same words */
function gather(words: WordSequence, kinds: Int32Array): Grams {
  const counts = countKinds(kinds);
  const numbers = new Int32Array(kinds.length).fill(-1);
  const endingAt = new Int32Array(kinds.length).fill(-1);
  const all: GrowingGram[] = [];
  for (let article = 0; article + 1 < words.starts.length; article++) {
    for (let at = words.starts[article] ?? 0; at < (words.starts[article + 1] ?? 0); at++) {
      const kind = kinds[at] ?? -1;
      if (kind < 0 || (counts[kind] ?? 0) < 2) continue;
      if (numbers[kind] === -1) numbers[kind] = all.push({ places: [], articles: 0, last: -1 }) - 1;
      endingAt[at] = numbers[kind] ?? -1;
      note(all[numbers[kind] ?? -1], at, article);
    }
  }
  return { all, endingAt };
}

function countKinds(kinds: Int32Array): Int32Array {
  const counts = new Int32Array(kinds.length);
  for (const kind of kinds) if (kind >= 0) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

interface GrowingGram {
  readonly places: number[];
  articles: number;
  /** The article seen last. */
  last: number;
}

function note(gram: GrowingGram | undefined, at: number, article: number): void {
  if (!gram) return;
  gram.places.push(at);
  if (gram.last !== article) gram.articles += 1;
  gram.last = article;
}
