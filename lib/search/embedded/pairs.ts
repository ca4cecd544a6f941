import { ArticleCounting } from "./article-counting.ts";
import { type ArticleCounts, countsIn } from "./article-counts.ts";
import type { Budget } from "./budget.ts";
import type { FoundLeaf } from "./inquiry.ts";
import { followedBy } from "./near-occurrences.ts";
import type { Occurrences } from "./occurrences.ts";
import { RANKING } from "./ranking-settings.ts";
import { sharedUnits } from "./shared-units.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** Two wanted words that were typed one after the other. */
export interface Pair {
  readonly text: string;
  readonly weight: number;
  readonly first: FoundLeaf;
  readonly second: FoundLeaf;
}

/** Where they stand close together in that order, in some articles. */
export interface FoundPair {
  readonly occurrences: Occurrences;
  readonly counts: ArticleCounts;
}

/** The pairs of a query's wanted words, in any of their forms; words left out as not telling part none. */
export function pairsOf(words: readonly FoundLeaf[]): Pair[] {
  return words.slice(1).flatMap((second, at) => {
    const first = words[at];
    if (!first) return [];
    const text = `${first.leaf.text} ${second.leaf.text}`;
    return [{ text, weight: Math.min(first.leaf.weight, second.leaf.weight), first, second }];
  });
}

/** @param articles to look at, ascending */
export function findPair(
  { first, second }: Pair,
  articles: Uint32Array,
  layout: UnitLayout,
  budget: Budget,
): FoundPair {
  const mask = sharedUnits([first.hits, second.hits], layout, articles);
  const occurrences = followedBy(
    first.hits.within(mask, budget),
    second.hits.within(mask, budget),
    RANKING.pairWindow,
    budget,
  );
  const counting = new ArticleCounting();
  let article = 0;
  for (const [place, unit] of occurrences.units.entries()) {
    article = layout.articleOf(unit, article);
    const count = (occurrences.starts[place + 1] ?? 0) - (occurrences.starts[place] ?? 0);
    counting.add(article, layout.partOf(unit, article), count, 0);
  }
  return { occurrences, counts: countsIn(counting.done(), first.parts & second.parts) };
}
