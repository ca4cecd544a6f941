import { saturation } from "./bm25.ts";
import { RANKING } from "./ranking-settings.ts";

/*
 * The most that a term can add to a title or paragraph of an article, before its rarity: a block maximum (S. Ding, T. Suel,
 * "Faster Top-k Document Retrieval Using Block-Max Indexes", 2011), where the block is the article. In 255 steps,
 * rounded up, so that it is never too little.
 */
const HIGHEST = RANKING.bestPart.k1 + 1;
const STEPS = 255;

/** @param length of the part as a share of the mean paragraph */
export function peakCode(occurrences: number, length: number): number {
  return Math.min(STEPS, Math.ceil((saturation(occurrences, length, RANKING.bestPart) / HIGHEST) * STEPS));
}

/** The bound that a code stands for. */
export const peakOf = (code: number): number => (code / STEPS) * HIGHEST;

/** Of several terms that stand for one word: what they add together is never more than what each does alone. */
export const togetherAtMost = (sum: number): number => Math.min(sum, HIGHEST);
