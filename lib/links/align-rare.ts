import { GramIndex } from "./gram-index.ts";
import type { Grams } from "./likeness.ts";
import type { WholeCorpus } from "./whole-corpus.ts";

/** Grams that stand in more of those compared than this are not looked at to begin with. */
const MOST_HOMES = 20;
/** Fewer than this may be alike by chance. */
const FEWEST_SHARED = 3;

interface Sampled {
  readonly sample: Grams;
}

/** Two, known and of this build, that share what is rare. */
export interface Kinship<T extends Sampled> {
  readonly old: T;
  readonly now: T;
  /** How much of the smaller sample is shared and rare, from 0 to 1. */
  readonly ofSmaller: number;
  /** And of the larger one. */
  readonly ofLarger: number;
}

/**
 * Which of these are akin: they share long runs of letters that few articles of the whole corpus have. Forms that are
 * filled in, page headers and other boilerplate are alike too, but share nothing rare.
 */
export function kinships<T extends Sampled>(
  olds: readonly T[],
  nows: readonly T[],
  least: number,
  corpus: WholeCorpus,
): Kinship<T>[] {
  if (olds.length === 0 || nows.length === 0) return [];
  const index = new GramIndex(nows.map(({ sample }) => sample));
  const found = olds.flatMap((old) =>
    index.sharing(old.sample, MOST_HOMES).flatMap(({ text, shared }) => {
      const now = nows[text];
      return now && shared >= Math.max(FEWEST_SHARED, least * smallerOf(old, now))
        ? [{ old, now, grams: common(old.sample, now.sample) }]
        : [];
    }),
  );
  const rare = corpus.rareGrams(new Set(found.flatMap(({ grams }) => [...grams])));
  return found.flatMap(({ old, now, grams }) => {
    const shared = grams.filter((gram) => rare.has(gram)).length;
    const ofSmaller = shared / smallerOf(old, now);
    const ofLarger = shared / Math.max(old.sample.length, now.sample.length);
    return shared >= FEWEST_SHARED && ofSmaller >= least ? [{ old, now, ofSmaller, ofLarger }] : [];
  });
}

const smallerOf = (old: Sampled, now: Sampled) => Math.min(old.sample.length, now.sample.length);

function common(some: Grams, others: Grams): Grams {
  const known = new Set(others);
  return some.filter((gram) => known.has(gram));
}
