import { saturation } from "./bm25.ts";
import { RANKING } from "./ranking-settings.ts";
import { lengthsOf } from "./text-lengths.ts";
import type { UnitLayout } from "./unit-layout.ts";

/*
 * The most that a term can add to a title or paragraph of an article, before its rarity: a block maximum (S. Ding, T. Suel,
 * "Faster Top-k Document Retrieval Using Block-Max Indexes", 2011), where the block is the article. In 255 steps,
 * rounded up, so that it is never too little.
 */
const HIGHEST = RANKING.bestPart.k1 + 1;
const STEPS = 255;

/** Shares of the mean length between which peaks do not change, so that a few articles more leave those of all others. */
const MEAN_STEP = 1.02;

/**
 * The length of a paragraph, in words, that peaks are told for: the mean, rounded up to the next step, so that no peak is
 * too little.
 */
export function peakLengthOf(layout: UnitLayout): number {
  const { mean } = lengthsOf(layout).part;
  const step = MEAN_STEP ** Math.ceil(Math.log(mean) / Math.log(MEAN_STEP));
  return Math.max(mean, step); // a step may be rounded down
}

/** @param length of the part as a share of the length that peaks are told for */
export function peakCode(occurrences: number, length: number): number {
  return Math.min(STEPS, Math.ceil((saturation(occurrences, length, RANKING.bestPart) / HIGHEST) * STEPS));
}

const PEAKS = Float64Array.from({ length: STEPS + 1 }, (_, code) => (code / STEPS) * HIGHEST);

/** The bound that a code stands for. */
export const peakOf = (code: number): number => PEAKS[code] ?? HIGHEST;

/** Of several terms that stand for one word: what they add together is never more than what each does alone. */
export const togetherAtMost = (sum: number): number => Math.min(sum, HIGHEST);
