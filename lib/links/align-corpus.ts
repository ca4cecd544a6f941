import { FEWEST_LETTERS } from "./align-letters.ts";
import type { AlignParagraph, Pairs } from "./align-paragraph.ts";
import { kinships } from "./align-rare.ts";
import { likeness } from "./likeness.ts";
import { areFewer } from "./mint.ts";
import type { WholeCorpus } from "./whole-corpus.ts";

/** So like is a paragraph that was edited and moved to another article in one. */
const LEAST_LIKENESS = 0.8;
/** So much more like than the runner-up. */
const MARGIN = 0.08;
/** Below this many letters too little is said to be known again in another article with other letters. */
const FEWEST_LETTERS_LIKE = 40;
/** So much of it has to be shared and rare. */
const LEAST_RARE = 0.2;

/**
 * Pairs paragraphs that moved to another article with the same letters: only where the letters say enough, and none
 * but these two paragraphs of the whole corpus, then and now, has them.
 */
export function alignMovedAway(
  olds: readonly AlignParagraph[],
  nows: readonly AlignParagraph[],
  corpus: WholeCorpus,
  pairs: Pairs,
): void {
  const places = new Map(nows.map((now) => [now.hash, now]));
  const moved = olds.filter(({ hash, letters }) => places.has(hash) && !areFewer(letters, FEWEST_LETTERS));
  const only = corpus.onlyOnes(new Set(moved.map(({ hash }) => hash)));
  for (const old of moved) {
    const now = places.get(old.hash);
    if (!now || !only.has(old.hash)) continue;
    pairs.add({ old, now, how: "same letters", score: 1 });
  }
}

/** Pairs what is very like, in rare words too, and nothing else near as like, anywhere in the corpus. */
export function alignLikeAway(
  olds: readonly AlignParagraph[],
  nows: readonly AlignParagraph[],
  corpus: WholeCorpus,
  pairs: Pairs,
): void {
  const isTelling = ({ letters }: AlignParagraph) => !areFewer(letters, FEWEST_LETTERS_LIKE);
  const links = kinships(olds.filter(isTelling), nows.filter(isTelling), LEAST_RARE, corpus)
    .map(({ old, now }) => ({ old, now, score: likeness(old.grams, now.grams) }))
    .filter(({ score }) => score >= LEAST_LIKENESS - MARGIN);
  const best = new Map<AlignParagraph, number[]>();
  for (const { old, now, score } of links) {
    for (const one of [old, now])
      best.set(one, [...(best.get(one) ?? []), score].sort((a, b) => b - a).slice(0, 2));
  }
  for (const { old, now, score } of links) {
    const isBest = [old, now].every(
      (one) => best.get(one)?.[0] === score && (best.get(one)?.[1] ?? 0) <= score - MARGIN,
    );
    if (score >= LEAST_LIKENESS && isBest) pairs.add({ old, now, how: "likeness", score });
  }
}
