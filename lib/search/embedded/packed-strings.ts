import { requireFitting, requireStarts } from "./fitting-sections.ts";
import type { FrozenFile, Section } from "./frozen-file.ts";
import { packedSections } from "./sections.ts";
import { BLOCK, type PackedStrings } from "./sorted-strings.ts";

/** The sections that hold strings. */
export function stringSections(name: string, { count, bytes, starts }: PackedStrings): [string, Section][] {
  const names = packedSections(name);
  const numbers = new Uint32Array(starts.length + 1);
  numbers[0] = count;
  numbers.set(starts, 1);
  return [
    [names.bytes, bytes],
    [names.starts, numbers],
  ];
}

/**
 * Packed strings from two sections of a file: their bytes, and where each block starts, behind the number of strings.
 *
 * @throws SnapshotError where one is missing, or the two do not fit each other
 */
export function readStrings(file: FrozenFile, name: string): PackedStrings {
  const names = packedSections(name);
  const numbers = file.uint32(names.starts);
  requireFitting(names.starts, numbers.length > 1);
  const [count = 0, starts, bytes] = [numbers[0], numbers.subarray(1), file.uint8(names.bytes)];
  requireStarts(names.starts, starts, Math.ceil(count / BLOCK), bytes.length);
  return { count, bytes, starts };
}
