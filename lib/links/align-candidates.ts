import type { AlignParagraph } from "./align-paragraph.ts";
import { GramIndex } from "./gram-index.ts";
import { LEAST_LIKENESS, likenessOfShort, SHORT } from "./short-likeness.ts";

/** So much of a part has to stand in the whole. */
export const LEAST_CONTAINED = 0.7;
/** Of a paragraph the likest are looked at. */
const MOST_CANDIDATES = 32;
/** Short ones are compared each with each in articles with no more comparisons than this, else where they share a gram. */
const MOST_COMPARISONS = 4000;

/** A known paragraph and one of this build that have something in common. */
export interface Candidate {
  readonly old: AlignParagraph;
  readonly now: AlignParagraph;
  readonly likeness: number;
  /** How much of the known one stands in the other, from 0 to 1, and the other way round. */
  readonly ofOld: number;
  readonly ofNow: number;
}

/** All that may belong together of these paragraphs. */
export function candidatesAmong(
  olds: readonly AlignParagraph[],
  nows: readonly AlignParagraph[],
): Candidate[] {
  const index = new GramIndex(nows.map(({ grams }) => grams));
  const isSmall = olds.length * nows.length <= MOST_COMPARISONS;
  return olds.flatMap((old) => {
    const sharing = index.sharing(old.grams).flatMap(({ text, shared }) => compare(old, nows[text], shared));
    const found = new Set(sharing.map(({ now }) => now));
    const others = isSmall && old.letters.length < SHORT ? nows.filter((now) => !found.has(now)) : [];
    return likest([...sharing, ...others.flatMap((now) => compare(old, now, 0))]);
  });
}

function compare(old: AlignParagraph, now: AlignParagraph | undefined, shared: number): Candidate[] {
  if (!now || now.grams.length === 0 || old.grams.length === 0) return [];
  const [ofOld, ofNow] = [shared / old.grams.length, shared / now.grams.length];
  const byGrams = (2 * shared) / (old.grams.length + now.grams.length);
  const likeness = Math.max(byGrams, likenessOfShort(old.letters, now.letters));
  const isTelling = likeness >= LEAST_LIKENESS || Math.max(ofOld, ofNow) >= LEAST_CONTAINED;
  return isTelling ? [{ old, now, likeness, ofOld, ofNow }] : [];
}

function likest(candidates: Candidate[]): Candidate[] {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  const worth = ({ likeness, ofOld, ofNow }: Candidate) => Math.max(likeness, ofOld, ofNow);
  return candidates.sort((a, b) => worth(b) - worth(a) || a.now.at - b.now.at).slice(0, MOST_CANDIDATES);
}
