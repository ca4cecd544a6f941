import { type Candidate, LEAST_CONTAINED } from "./align-candidates.ts";
import { FEWEST_LETTERS } from "./align-letters.ts";
import type { AlignParagraph, Pairs } from "./align-paragraph.ts";
import { containment, withoutGrams } from "./likeness.ts";
import { areFewer } from "./mint.ts";

/** Who makes up so much of a joined paragraph goes on as it; who kept less of itself than this was not cut up, but cut. */
const MAIN_PART = 0.5;
/** So much more of a part stands in its whole than in any other. */
const MARGIN = 0.08;

/** What became of paragraphs that were joined or cut up. */
export interface Parts {
  /** The larger paragraph that a known one is a part of now, and how much of it. */
  readonly merged: ReadonlyMap<AlignParagraph, { readonly now: AlignParagraph; readonly score: number }>;
  /** The other pieces of a known paragraph that was cut up, the largest first. */
  readonly pieces: ReadonlyMap<AlignParagraph, readonly AlignParagraph[]>;
}

/**
 * Finds paragraphs that were joined or cut up: each part stands in the whole, in letters that neither the whole's own
 * counterpart nor another part accounts for. The largest piece of what was cut up goes on as the known paragraph; what
 * was joined does if it makes up half of the whole.
 */
export function alignParts(candidates: readonly Candidate[], pairs: Pairs): Parts {
  return { pieces: findPieces(candidates, pairs), merged: findMerged(candidates, pairs) };
}

function findPieces(candidates: readonly Candidate[], pairs: Pairs): Map<AlignParagraph, AlignParagraph[]> {
  const fits = candidates.map(({ old, now, ofNow }) => ({ part: now, whole: old, share: ofNow }));
  const found = new Map<AlignParagraph, AlignParagraph[]>();
  for (const [whole, parts] of partsOf(fits, pairs)) {
    if (!pairs.isFree(whole)) {
      found.set(whole, parts);
      continue;
    }
    const covered = parts.reduce((sum, { grams }) => sum + grams.length, 0) / whole.grams.length;
    const [largest, ...others] = parts;
    if (!largest || others.length === 0 || covered < MAIN_PART) continue;
    pairs.add({ old: whole, now: largest, how: "containment", score: Math.min(1, covered) });
    found.set(whole, others);
  }
  return found;
}

function findMerged(
  candidates: readonly Candidate[],
  pairs: Pairs,
): Map<AlignParagraph, { now: AlignParagraph; score: number }> {
  const fits = candidates.map(({ old, now, ofOld }) => ({ part: old, whole: now, share: ofOld }));
  const merged = new Map<AlignParagraph, { now: AlignParagraph; score: number }>();
  for (const [now, parts] of partsOf(fits, pairs)) {
    const [largest, ...others] = parts;
    const isMain = largest !== undefined && largest.grams.length >= MAIN_PART * now.grams.length;
    if (!largest || (isMain && pairs.isFree(now) && others.length === 0)) continue; // it was too like another
    const goesOn = isMain && pairs.isFree(now);
    if (goesOn)
      pairs.add({ old: largest, now, how: "containment", score: containment(now.grams, largest.grams) });
    for (const old of goesOn ? others : parts)
      merged.set(old, { now, score: containment(old.grams, now.grams) });
  }
  return merged;
}

interface Fit {
  readonly part: AlignParagraph;
  readonly whole: AlignParagraph;
  /** How much of the part stands in the whole, from 0 to 1. */
  readonly share: number;
}

/** For each whole its parts, the largest first; none where two of them are the same letters of it. */
function partsOf(fits: readonly Fit[], pairs: Pairs): Map<AlignParagraph, AlignParagraph[]> {
  const wholes = new Map<AlignParagraph, AlignParagraph[]>();
  for (const { part, whole } of onlyOnes(
    fits.filter(({ share }) => share >= LEAST_CONTAINED),
    pairs,
  )) {
    const parts = wholes.get(whole);
    if (parts) parts.push(part);
    else wholes.set(whole, [part]);
  }
  for (const [whole, parts] of wholes) {
    parts.sort((a, b) => b.grams.length - a.grams.length || a.at - b.at);
    if (!haveRoom(parts, whole, pairs)) wholes.delete(whole);
  }
  return wholes;
}

/** The best whole of each part, where no other comes near. */
function onlyOnes(fits: readonly Fit[], pairs: Pairs): Fit[] {
  const best = new Map<AlignParagraph, { fit: Fit; isOnly: boolean }>();
  for (const fit of fits) {
    if (!pairs.isFree(fit.part) || !pairs.isOpen(fit.whole) || !isTelling(fit, pairs)) continue;
    const known = best.get(fit.part);
    const difference = fit.share - (known?.fit.share ?? Number.NEGATIVE_INFINITY);
    if (!known || difference > 0) best.set(fit.part, { fit, isOnly: difference >= MARGIN });
    else if (-difference < MARGIN) best.set(fit.part, { ...known, isOnly: false });
  }
  return [...best.values()].filter(({ isOnly }) => isOnly).map(({ fit }) => fit);
}

/** What is short has to stand at an end of the whole, and beside what is in it. */
function isTelling({ part, whole }: Fit, pairs: Pairs): boolean {
  if (!areFewer(part.letters, FEWEST_LETTERS)) return true;
  const isBeside = ([-1, 1] as const).some((step) => {
    const pair = pairs.of(part.neighbour(step) ?? part);
    return pair?.old === whole || pair?.now === whole;
  });
  return isBeside && (whole.letters.startsWith(part.letters) || whole.letters.endsWith(part.letters));
}

function haveRoom(parts: readonly AlignParagraph[], whole: AlignParagraph, pairs: Pairs): boolean {
  const pair = pairs.of(whole);
  let rest = whole.grams;
  if (pair) rest = withoutGrams(rest, (pair.old === whole ? pair.now : pair.old).grams);
  return parts.every(({ grams }) => {
    const hasRoom = containment(grams, rest) >= LEAST_CONTAINED * LEAST_CONTAINED;
    rest = withoutGrams(rest, grams);
    return hasRoom;
  });
}
