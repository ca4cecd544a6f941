import type { Weighing } from "./ranking-settings.ts";

/**
 * How much it says that a text has a word which `having` of `all` texts have: never negative, be it in most of them
 * (the form that Lucene and MiniSearch use).
 */
export function rarity(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/**
 * How much more often counts: from 0 towards k1 + 1, 1 for one occurrence in a text of mean length.
 *
 * @param length of the text as a share of the mean
 */
export function saturation(occurrences: number, length: number, { k1, b }: Weighing): number {
  return occurrences === 0 ? 0 : (occurrences * (k1 + 1)) / (occurrences + k1 * (1 - b + b * length));
}
