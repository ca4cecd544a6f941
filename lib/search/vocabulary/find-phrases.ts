import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { type Grams, longerGrams, singleWords } from "./grams.ts";
import { withPauses } from "./with-pauses.ts";
import type { WordSequence } from "./word-sequence.ts";

/** Most words that a phrase has. */
export const LONGEST = 4;
const LENGTHS = [2, 3, LONGEST];
const LETTER = /\p{L}/u;
/** A phrase that stands this often within a longer one adds nothing to it. */
const WITHIN = 0.75;

interface Candidate {
  /** Its number among the grams of its length. */
  readonly gram: number;
  readonly terms: readonly number[];
  readonly first: number;
  /** How telling it is. */
  readonly score: number;
}

/**
 * Frequent phrases of two to four words, most telling first, as numbers of terms: without a stop word at either end, in
 * two articles or three times, and not almost always part of a longer one.
 *
 * @param terms the folded words, by number
 * @param most phrases to give
 */
export async function findPhrases(
  words: WordSequence,
  terms: readonly string[],
  most: number,
): Promise<(readonly number[])[]> {
  const canEnd = Uint8Array.from(terms, (term) => Number(LETTER.test(term) && !STOP_WORDS.has(term)));
  const singles = singleWords(words, terms.length);
  const chosen: Candidate[] = [];
  let shorter: { readonly grams: Grams; readonly found: readonly Candidate[] } = {
    grams: singles,
    found: [],
  };
  for await (const length of withPauses(LENGTHS)) {
    const grams = longerGrams(words, shorter.grams);
    const found = candidates(words, grams, length, singles, canEnd);
    chosen.push(...withoutParts(shorter.found, shorter.grams, found, grams));
    shorter = { grams, found };
  }
  return [...chosen, ...shorter.found]
    .sort((a, b) => b.score - a.score || a.first - b.first)
    .slice(0, most)
    .map((phrase) => phrase.terms);
}

/** The grams that qualify. */
function candidates(
  words: WordSequence,
  { counts, articles, firsts }: Grams,
  length: number,
  singles: Grams,
  canEnd: Uint8Array,
): Candidate[] {
  const found: Candidate[] = [];
  for (const [gram, first] of firsts.entries()) {
    const count = counts[gram] ?? 0;
    if ((articles[gram] ?? 0) < 2 && count < 3) continue;
    const terms = words.terms.subarray(first - length + 1, first + 1);
    if (!canEnd[terms[0] ?? 0] || !canEnd[terms[length - 1] ?? 0]) continue;
    const alone = singles.endingAt.subarray(first - length + 1, first + 1);
    const score = tellingness(count, alone, singles.counts, words.terms.length);
    if (score > 0) found.push({ gram, terms: [...terms], first, score });
  }
  return found;
}

/**
 * How much more often the words stand together than chance would have it, times how often they do (local mutual
 * information: S. Evert, "The Statistics of Word Cooccurrences", 2005).
 */
function tellingness(count: number, alone: Int32Array, counts: Int32Array, all: number): number {
  let chance = Math.log(all);
  for (const word of alone) chance += Math.log((counts[word] ?? 1) / all);
  return count * (Math.log(count) - chance);
}

/** Leaves out what stands mostly within one longer phrase. */
function withoutParts(
  found: readonly Candidate[],
  grams: Grams,
  longer: readonly Candidate[],
  longerOnes: Grams,
): Candidate[] {
  const within = new Int32Array(grams.counts.length);
  for (const { gram, first } of longer) {
    for (const part of [grams.endingAt[first - 1] ?? 0, grams.endingAt[first] ?? 0]) {
      within[part] = Math.max(within[part] ?? 0, longerOnes.counts[gram] ?? 0);
    }
  }
  return found.filter(({ gram }) => (within[gram] ?? 0) < WITHIN * (grams.counts[gram] ?? 0));
}
