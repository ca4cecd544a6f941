import { type ArticleCounts, countByArticle } from "./article-counts.ts";
import type { FoundLeaf } from "./inquiry.ts";
import { followedBy } from "./near-occurrences.ts";
import type { Occurrences } from "./occurrences.ts";
import { RANKING } from "./ranking-settings.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** Two wanted words that were typed one after the other, with where they stand close together in that order. */
export interface FoundPair {
  readonly text: string;
  readonly weight: number;
  readonly occurrences: Occurrences;
  readonly counts: ArticleCounts;
}

/** The pairs of a query's wanted words, in any of their forms; words left out as not telling part none. */
export function findPairs(words: readonly FoundLeaf[], layout: UnitLayout): FoundPair[] {
  return words.slice(1).flatMap((second, at) => {
    const first = words[at];
    return first ? [findPair(first, second, layout)] : [];
  });
}

function findPair(first: FoundLeaf, second: FoundLeaf, layout: UnitLayout): FoundPair {
  const occurrences = followedBy(first.occurrences, second.occurrences, RANKING.pairWindow);
  return {
    text: `${first.leaf.text} ${second.leaf.text}`,
    weight: Math.min(first.leaf.weight, second.leaf.weight),
    occurrences,
    counts: countByArticle(occurrences, first.parts & second.parts, layout),
  };
}
