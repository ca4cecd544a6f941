/*
 * The postings of a term, one entry for each article that has it:
 *
 *   2 × articles on from the last entry (from -1 for the first), + 1 unless it stands there once only (varint)
 *   where it stands more than once:
 *     2 × units that have it, + 1 where it stands more than once in any of them (varint)
 *     occurrences beyond one a unit (varint, only where there are any)
 *     peak: the most that the term can add to a part of this article (one byte, only with several units; see peak.ts)
 *   the units: a set of bits, or a list of places in the article, whichever is shorter
 *   occurrences beyond the first in each unit (only where there are any): as many bits 1, and a bit 0, from the lowest on
 *
 * The positions of all occurrences lie in a stream of their own, in the same order. What an entry takes in either can be
 * told from its first numbers, so that what is not asked for is skipped and not read.
 */

/** Bytes that hold any number below a count: 1, 2 or 4. */
export function widthOf(count: number): 1 | 2 | 4 {
  if (count <= 256) return 1;
  return count <= 65_536 ? 2 : 4;
}

/** Bytes of a set of so many units, a bit for each. */
export const setBytes = (units: number): number => (units + 7) >>> 3;

/** Whether the units of an entry are a set of bits. @param having units of so many in the article */
export function isSet(having: number, units: number): boolean {
  return setBytes(units) < having * widthOf(units);
}

/** Bytes that the units of an entry take. */
export function unitBytes(having: number, units: number): number {
  return Math.min(setBytes(units), having * widthOf(units));
}

/** Bytes of the occurrences beyond the first in each of some units. @param more of them in all */
export const moreBytes = (having: number, more: number): number =>
  more === 0 ? 0 : (having + more + 7) >>> 3;

/** The number of 1, 2 or 4 bytes, little-endian, at a place. */
export function readNumber(bytes: Uint8Array, at: number, width: number): number {
  const low = bytes[at] ?? 0;
  if (width === 1) return low;
  const two = low | ((bytes[at + 1] ?? 0) << 8);
  if (width === 2) return two;
  return (two | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}
