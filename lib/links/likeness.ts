/** Letters side by side that are compared as one. */
const GRAM = 5;
/** Of scripts that write a syllable or a word with one sign, so that two say as much. */
const DENSE_GRAM = 2;
/** Side by side where a whole corpus is looked through, in which most runs of five letters stand somewhere. */
const LONG_GRAM = 9;
const LONG_DENSE_GRAM = 4;
/** One in so many stands for a text. */
const SAMPLE = 8;
/** Han, kana and Hangul, and what is written with two code units, which are mostly rare Han. */
const DENSE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ud800-\udfff]/;
const MULTIPLIER = 0x01000193; // prime; FNV's

/** The grams of a text as 32-bit hashes, ascending, each as often as it stands there. */
export type Grams = Uint32Array;

/** The runs of five letters (two where the script is dense) of a text, or all of it where it is shorter. */
export function gramsOf(letters: string): Grams {
  const isDense = DENSE.test(letters);
  const count = Math.max(1, letters.length - (isDense ? DENSE_GRAM : GRAM) + 1);
  const grams = new Uint32Array(letters.length === 0 ? 0 : count);
  for (let at = 0; at < grams.length; at++) {
    const length = isDense && DENSE.test(letters[at] ?? "") ? DENSE_GRAM : GRAM;
    grams[at] = hashOf(letters, at, Math.min(at + length, letters.length));
  }
  return grams.sort();
}

/** Some of the long runs of letters of texts, each once, ascending; the same ones for the same letters. */
export function sampleGrams(texts: readonly string[]): Grams {
  const grams = new Set<number>();
  for (const letters of texts) addSample(letters, DENSE.test(letters) ? LONG_DENSE_GRAM : LONG_GRAM, grams);
  return Uint32Array.from(grams).sort();
}

/** With a hash that rolls on from letter to letter (R. Karp, M. Rabin, 1987): whole corpora are sampled. */
function addSample(letters: string, length: number, grams: Set<number>): void {
  let [hash, power] = [0, 1];
  for (let at = 0; at < length; at++) power = Math.imul(power, MULTIPLIER);
  for (let at = 0; at < letters.length; at++) {
    hash = Math.imul(hash, MULTIPLIER) + letters.charCodeAt(at);
    if (at >= length) hash -= Math.imul(power, letters.charCodeAt(at - length));
    const gram = (hash ^ (hash >>> 15)) >>> 0;
    if (at >= length - 1 && gram % SAMPLE === 0) grams.add(gram);
  }
}

function hashOf(letters: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), MULTIPLIER);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** How many grams two texts share. */
export function sharedGrams(some: Grams, others: Grams): number {
  let [shared, one, other] = [0, 0, 0];
  while (one < some.length && other < others.length) {
    const difference = (some[one] ?? 0) - (others[other] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) one++;
    if (difference >= 0) other++;
  }
  return shared;
}

/** From 0 (no gram shared) to 1 (the same grams): twice those shared, over all of both (L. R. Dice, 1945). */
export function likeness(some: Grams, others: Grams): number {
  const all = some.length + others.length;
  return all === 0 ? 0 : (2 * sharedGrams(some, others)) / all;
}

/** From 0 to 1: the share of a text's grams that another has too. */
export function containment(part: Grams, whole: Grams): number {
  return part.length === 0 ? 0 : sharedGrams(part, whole) / part.length;
}

/** The grams of a text but for those of another, each as often as the other has it. */
export function withoutGrams(some: Grams, others: Grams): Grams {
  let other = 0;
  return some.filter((gram) => {
    while (other < others.length && (others[other] ?? 0) < gram) other++;
    if (others[other] !== gram) return true;
    other++;
    return false;
  });
}
