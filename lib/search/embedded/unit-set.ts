import { countBits } from "#lib/text/count-bits.ts";
import type { UnitLayout } from "./unit-layout.ts";

/*
 * Sets of units: a bit for each, those of an article from a byte of its own on (`layout.setStarts`), its title in the
 * lowest bit of the first.
 */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => countBits(byte));

/** In whole words of 32 bits, so that sets can be gone through by these. */
export function emptySet(layout: UnitLayout): Uint8Array {
  return new Uint8Array(Math.ceil((layout.setStarts[layout.articles] ?? 0) / 4) * 4);
}

const wordsOf = (set: Uint8Array) => new Uint32Array(set.buffer, set.byteOffset, set.length / 4);

/** @param place of the unit in its article */
export function addUnit(set: Uint8Array, layout: UnitLayout, article: number, place: number): void {
  const at = (layout.setStarts[article] ?? 0) + (place >>> 3);
  set[at] = (set[at] ?? 0) | (1 << (place & 7));
}

/** @param at first byte of the article; @param place of the unit in it */
export function hasUnit(set: Uint8Array, at: number, place: number): boolean {
  return (((set[at + (place >>> 3)] ?? 0) >>> (place & 7)) & 1) === 1;
}

/** Adds the units of another set. */
export function uniteWith(set: Uint8Array, other: Uint8Array): void {
  const [words, others] = [wordsOf(set), wordsOf(other)];
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) | (others[at] ?? 0);
}

/** How many units are in a set. */
export function countUnits(set: Uint8Array): number {
  const words = wordsOf(set);
  let count = 0;
  for (let at = 0; at < words.length; at++) if (words[at] !== 0) count += countBits(words[at] ?? 0);
  return count;
}

/** How many of an article's paragraphs are in a set. */
export function countParagraphs(set: Uint8Array, layout: UnitLayout, article: number): number {
  const start = layout.setStarts[article] ?? 0;
  const units = 1 + layout.paragraphsOf(article); // title and paragraphs
  const whole = units >>> 3;
  let count = -((set[start] ?? 0) & 1);
  for (let at = start; at < start + whole; at++) count += BITS[set[at] ?? 0] ?? 0;
  const rest = units & 7;
  return rest === 0 ? count : count + (BITS[(set[start + whole] ?? 0) & ((1 << rest) - 1)] ?? 0);
}

/** Which of an article's units from one place to another are in a set, counted from the first of these. */
export function placesIn(
  set: Uint8Array,
  layout: UnitLayout,
  article: number,
  from: number,
  to: number,
): number[] {
  const start = layout.setStarts[article] ?? 0;
  const places: number[] = [];
  for (let place = from; place < to; place++) if (hasUnit(set, start, place)) places.push(place - from);
  return places;
}
