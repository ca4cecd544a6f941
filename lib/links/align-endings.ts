import type { Candidate } from "./align-candidates.ts";
import type { AlignParagraph, Pairs } from "./align-paragraph.ts";
import type { Parts } from "./align-parts.ts";
import type { Ended, Place } from "./alignment.ts";
import { LEAST_LIKENESS } from "./short-likeness.ts";

/** What was found out of two articles, beside the pairs. */
export interface Found extends Parts {
  readonly candidates: readonly Candidate[];
}

/** Where a paragraph of this build stands. */
export const placeOf = ({ article, at }: AlignParagraph): Place => ({ source: article.source, at });

/** What became of known paragraphs that have no counterpart. */
export function endings(
  olds: readonly AlignParagraph[],
  found: readonly Found[],
  pairs: Pairs,
): Map<string, Ended> {
  const merged = new Map(found.flatMap((one) => [...one.merged]));
  const likely = new Map<AlignParagraph, Candidate[]>();
  for (const one of found.flatMap(({ candidates }) => candidates)) {
    if (one.likeness < LEAST_LIKENESS || !pairs.isFree(one.now) || !pairs.isFree(one.old)) continue;
    likely.set(one.old, [...(likely.get(one.old) ?? []), one]);
  }
  const ended = new Map<string, Ended>();
  for (const old of olds) {
    if (pairs.of(old) || old.id === null) continue;
    const whole = merged.get(old);
    ended.set(
      old.id,
      whole
        ? { state: "merged", to: [placeOf(whole.now)], score: whole.score }
        : endingOf(likely.get(old) ?? []),
    );
  }
  return ended;
}

function endingOf(likely: readonly Candidate[]): Ended {
  const ordered = [...likely].sort((a, b) => b.likeness - a.likeness); // of equals the order of the article
  const [first] = ordered;
  return first
    ? { state: "ambiguous", to: ordered.map(({ now }) => placeOf(now)), score: first.likeness }
    : { state: "gone" };
}
