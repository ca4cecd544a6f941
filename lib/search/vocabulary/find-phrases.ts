import { STOP_WORDS } from "#lib/text/stop-words.ts";
import type { VocabularyEntry } from "./entry-table.ts";
import { type Gram, longerGrams, singleWords, termAt } from "./grams.ts";
import type { WordSequence } from "./word-sequence.ts";
import { WrittenForms } from "./written-forms.ts";

/** Most phrases that a vocabulary holds. */
const MAX_PHRASES = 20_000;
const LONGEST = 4;
const LETTER = /\p{L}/u;
/** A phrase that stands this often within a longer one adds nothing to it. */
const WITHIN = 0.75;

interface Candidate extends Gram {
  readonly terms: readonly string[];
  /** How telling it is. */
  readonly score: number;
}

/**
 * Frequent phrases of two to four words, most telling first: without a stop word at either end, in two articles or
 * three times, and not almost always part of a longer one.
 */
export function findPhrases(words: WordSequence): VocabularyEntry[] {
  const singles = singleWords(words);
  const counts = singles.all.map(({ places }) => places.length);
  const countAt = (at: number) => counts[singles.endingAt[at] ?? 0] ?? 1;
  const found: Candidate[] = [];
  for (let length = 2, grams = singles; length <= LONGEST; length++) {
    grams = longerGrams(words, grams);
    for (const gram of grams.all) found.push(...candidates(words, gram, length, countAt));
  }
  const chosen = withoutParts(found).sort((a, b) => b.score - a.score || firstPlace(a) - firstPlace(b));
  return chosen.slice(0, MAX_PHRASES).map((phrase) => entryOf(words, phrase));
}

const firstPlace = ({ places }: Gram) => places[0] ?? 0;

/** The gram where it qualifies. */
function candidates(
  words: WordSequence,
  gram: Gram,
  length: number,
  countAt: (place: number) => number,
): Candidate[] {
  if (gram.articles < 2 && gram.places.length < 3) return [];
  const places = Array.from({ length }, (_, offset) => firstPlace(gram) - length + 1 + offset);
  const terms = places.map((at) => words.terms[termAt(words, at)] ?? "");
  if (!canEnd(terms[0]) || !canEnd(terms.at(-1))) return [];
  const score = tellingness(gram.places.length, places.map(countAt), words.places.length);
  return score > 0 ? [{ ...gram, terms, score }] : [];
}

const canEnd = (term = "") => LETTER.test(term) && !STOP_WORDS.has(term);

/**
 * How much more often the words stand together than chance would have it, times how often they do (local mutual
 * information: S. Evert, "The Statistics of Word Cooccurrences", 2005).
 */
function tellingness(count: number, alone: readonly number[], all: number): number {
  const chance = alone.reduce((sum, one) => sum + Math.log(one / all), Math.log(all));
  return count * (Math.log(count) - chance);
}

function withoutParts(found: readonly Candidate[]): Candidate[] {
  const within = new Map<string, number>();
  for (const { terms, places } of found) {
    for (const part of [terms.slice(1).join(" "), terms.slice(0, -1).join(" ")]) {
      within.set(part, Math.max(within.get(part) ?? 0, places.length));
    }
  }
  return found.filter(({ terms, places }) => (within.get(terms.join(" ")) ?? 0) < WITHIN * places.length);
}

function entryOf(words: WordSequence, { terms, places, articles }: Candidate): VocabularyEntry {
  const written = new WrittenForms();
  for (const at of places) written.add(0, writtenAt(words, at - terms.length + 1, at));
  return { term: terms.join(" "), written: written.commonest(0), articles };
}

function writtenAt(words: WordSequence, first: number, last: number): string {
  let text = "";
  for (let at = first; at <= last; at++) {
    if (at > first) text += String.fromCharCode(words.joiners[at] ?? 0);
    text += words.forms[words.places[at] ?? 0] ?? "";
  }
  return text;
}
