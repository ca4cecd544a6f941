import type { AlignArticle, Pairs } from "./align-paragraph.ts";
import { kinships } from "./align-rare.ts";
import type { WholeCorpus } from "./whole-corpus.ts";

/** So much of one article stands in the other where they were one, or became one. */
const LEAST_SHARE = 0.25;

/**
 * Which articles were joined or cut up: a known one and one of this build that is not its file, of which one stands in
 * the other for a good part, and paragraphs of both are not accounted for yet. The closest first.
 */
export function kinAmong(
  olds: readonly AlignArticle[],
  nows: readonly AlignArticle[],
  homes: ReadonlyMap<AlignArticle, AlignArticle>,
  pairs: Pairs,
  corpus: WholeCorpus,
): { readonly old: AlignArticle; readonly now: AlignArticle }[] {
  const hasFree = ({ paragraphs }: AlignArticle) => paragraphs.some((one) => pairs.isFree(one));
  return kinships(olds.filter(hasFree), nows.filter(hasFree), LEAST_SHARE, corpus)
    .filter(({ old, now }) => homes.get(now) !== old)
    .sort((a, b) => b.ofSmaller - a.ofSmaller); // of equals the order of the articles
}
