import { PairNumbers } from "./pair-numbers.ts";
import type { WordSequence } from "./word-sequence.ts";

/** The words, all of one number, that stand side by side more than once; each such gram has a number. */
export interface Grams {
  /** How often each stands there. */
  readonly counts: Int32Array;
  /** In how many articles. */
  readonly articles: Int32Array;
  /** The first place of its last word. */
  readonly firsts: Int32Array;
  /** Which gram ends at each place; -1: none. */
  readonly endingAt: Int32Array;
}

/** The words that stand more than once. */
export function singleWords(words: WordSequence, terms: number): Grams {
  return gather(words, Int32Array.from(words.terms), terms);
}

/**
 * The grams that are one word longer. A gram that repeats consists of grams that do, so that only those are extended
 * and the tables stay small (R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association Rules", 1994).
 */
export function longerGrams({ terms, joiners, ...words }: WordSequence, { endingAt }: Grams): Grams {
  const canEnd = (at: number) =>
    joiners[at] !== 0 && (endingAt[at - 1] ?? -1) >= 0 && (endingAt[at] ?? -1) >= 0;
  let most = 0;
  for (let at = 1; at < terms.length; at++) most += Number(canEnd(at));
  const numbers = new PairNumbers(most);
  const kinds = new Int32Array(terms.length).fill(-1);
  for (let at = 1; at < terms.length; at++) {
    if (canEnd(at)) kinds[at] = numbers.of(endingAt[at - 1] ?? -1, terms[at] ?? 0);
  }
  return gather({ terms, joiners, ...words }, kinds, numbers.count);
}

/**
 * Keeps what repeats.
 *
 * @param kinds a number for what ends at each place, or -1; the same number for the same words
 * @param count how many kinds there are
 */
function gather({ starts }: WordSequence, kinds: Int32Array, count: number): Grams {
  const { numbers, repeating } = numberRepeating(kinds, count);
  const [counts, articles] = [new Int32Array(repeating), new Int32Array(repeating)];
  const firsts = new Int32Array(repeating);
  const lastSeen = new Int32Array(repeating).fill(-1);
  const endingAt = new Int32Array(kinds.length).fill(-1);
  for (let article = 0; article + 1 < starts.length; article++) {
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      const gram = numbers[kinds[at] ?? -1] ?? -1;
      if (gram < 0) continue;
      endingAt[at] = gram;
      if (counts[gram] === 0) firsts[gram] = at;
      counts[gram] = (counts[gram] ?? 0) + 1;
      if (lastSeen[gram] !== article) articles[gram] = (articles[gram] ?? 0) + 1;
      lastSeen[gram] = article;
    }
  }
  return { counts, articles, firsts, endingAt };
}

/** New numbers for the kinds that are there more than once, -1 for the others. */
function numberRepeating(kinds: Int32Array, count: number): { numbers: Int32Array; repeating: number } {
  const counts = new Int32Array(count);
  for (const kind of kinds) if (kind >= 0) counts[kind] = (counts[kind] ?? 0) + 1;
  const numbers = new Int32Array(count).fill(-1);
  let repeating = 0;
  for (let kind = 0; kind < count; kind++) if ((counts[kind] ?? 0) > 1) numbers[kind] = repeating++;
  return { numbers, repeating };
}
