import type { Candidate } from "./align-candidates.ts";
import { isTelling } from "./align-letters.ts";
import type { AlignArticle, AlignParagraph, Pairs } from "./align-paragraph.ts";
import { heaviestChain } from "./heaviest-chain.ts";
import { likeness } from "./likeness.ts";

/** So like a paragraph is the known one, edited: where it stands between the same neighbours, and anywhere else. */
const LEAST_NEAR = 0.4;
const LEAST_FAR = 0.6;
/** So like is what was filled in of a form. */
const LEAST_OWN = 0.35;
/** So much more like than the runner-up. */
const MARGIN = 0.08;
/** What the right place adds. */
const NEAR_BONUS = 0.1;
/** High, so that a pair of great likeness outweighs several of some. */
const WEIGHT_POWER = 8;

interface Rated extends Candidate {
  readonly isNear: boolean;
  readonly rating: number;
}

/**
 * Pairs what is like enough and likest, first between the same neighbours and in order, then anywhere in the article.
 * Where two are about as like, none is taken.
 */
export function alignLike(
  old: AlignArticle,
  now: AlignArticle,
  candidates: readonly Candidate[],
  pairs: Pairs,
): void {
  for (let hasPaired = true; hasPaired; ) {
    const rated = rate(old, now, candidates, pairs);
    const near = rated.filter((one) => one.isNear && one.likeness >= LEAST_NEAR && isOwn(one));
    const chain = heaviestChain(
      near.map((one) => ({ ...one, from: one.old.at, to: one.now.at, weight: one.rating ** WEIGHT_POWER })),
    );
    hasPaired = settle(chain, rated, pairs);
  }
  for (let hasPaired = true; hasPaired; ) {
    const rated = rate(old, now, candidates, pairs);
    hasPaired = settle(likestFirst(rated.filter(standsOut)), rated, pairs);
  }
}

/** Whether a place elsewhere may be right: the two are more like each other than like anything else beside them. */
function standsOut({ old, now, likeness }: Candidate): boolean {
  if (likeness < LEAST_FAR || !isTelling(old) || !isTelling(now)) return false;
  return [old, now].every((one) => one.article.nearestSibling(one) <= likeness - MARGIN);
}

/** Whether it is not merely the same form: where others of the article are as like, what was filled in has to be like too. */
function isOwn({ old, now, likeness: whole }: Candidate): boolean {
  const isOfForm = [old, now].some((one) => one.article.likenessOfForm(one) > whole - MARGIN);
  if (!isOfForm) return true;
  return likeness(old.article.ownGrams(old), now.article.ownGrams(now)) >= LEAST_OWN;
}

/** Only what is free on both sides. */
function rate(old: AlignArticle, now: AlignArticle, candidates: readonly Candidate[], pairs: Pairs): Rated[] {
  const free = candidates.filter((one) => pairs.isFree(one.old) && pairs.isFree(one.now));
  if (free.length === 0) return [];
  const gapOf = gaps(old, now, pairs);
  return free.map((one) => {
    const isNear = gapOf(one.old) === gapOf(one.now) || pairs.areBeside(one.old, one.now);
    return { ...one, isNear, rating: one.likeness + (isNear ? NEAR_BONUS : 0) };
  });
}

/** Between which of the paragraphs that kept their order one stands: how many of them come before it. */
function gaps(old: AlignArticle, now: AlignArticle, pairs: Pairs): (paragraph: AlignParagraph) => number {
  const kept = old.paragraphs.flatMap((one) => {
    const pair = pairs.of(one);
    return pair?.now.article === now ? [{ from: one.at, to: pair.now.at, weight: 1 }] : [];
  });
  const chain = heaviestChain(kept);
  const [olds, nows] = [
    countBefore(
      old,
      chain.map(({ from }) => from),
    ),
    countBefore(
      now,
      chain.map(({ to }) => to),
    ),
  ];
  return ({ article, at }) => (article === old ? olds : nows)[at] ?? 0;
}

function countBefore({ paragraphs }: AlignArticle, places: readonly number[]): Int32Array {
  const counts = new Int32Array(paragraphs.length);
  let passed = 0;
  for (let at = 0; at < counts.length; at++) {
    while ((places[passed] ?? Number.POSITIVE_INFINITY) < at) passed++;
    counts[at] = passed;
  }
  return counts;
}

/** The best candidates of which no two share a paragraph. */
function likestFirst(rated: readonly Rated[]): Rated[] {
  const taken = new Set<AlignParagraph>();
  const ordered = [...rated].sort(
    (a, b) => b.rating - a.rating || a.old.at - b.old.at || a.now.at - b.now.at,
  );
  return ordered.filter(({ old, now }) => {
    if (taken.has(old) || taken.has(now)) return false;
    taken.add(old).add(now);
    return true;
  });
}

/**
 * Pairs those of the proposed that no other comes near. Another does not count where its paragraph is proposed for one
 * that it is more like.
 *
 * @returns whether there were any
 */
function settle(proposed: readonly Rated[], rated: readonly Rated[], pairs: Pairs): boolean {
  const best = new Map<AlignParagraph, number>();
  for (const { old, now, rating } of proposed) best.set(old, rating).set(now, rating);
  const rivals = new Map<AlignParagraph, number>();
  const note = (paragraph: AlignParagraph, rating: number) => {
    rivals.set(paragraph, Math.max(rivals.get(paragraph) ?? 0, rating));
  };
  const chosen = new Map(proposed.map(({ old, now }) => [old, now]));
  for (const { old, now, rating } of rated) {
    if (chosen.get(old) === now) continue;
    if ((best.get(now) ?? 0) < rating) note(old, rating);
    if ((best.get(old) ?? 0) < rating) note(now, rating);
  }
  const accepted = proposed.filter(
    ({ old, now, rating }) => Math.max(rivals.get(old) ?? 0, rivals.get(now) ?? 0) <= rating - MARGIN,
  );
  for (const { old, now, likeness } of accepted) pairs.add({ old, now, how: "likeness", score: likeness });
  return accepted.length > 0;
}
