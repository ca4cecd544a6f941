import { requireStarts } from "./fitting-sections.ts";
import type { FrozenFile } from "./frozen-file.ts";
import type { PackedStrings } from "./sorted-strings.ts";

/**
 * Packed strings from two sections of a file: their bytes, and where each starts.
 *
 * @throws SnapshotError where one is missing, or the two do not fit each other
 */
export function readStrings(file: FrozenFile, bytesName: string, startsName: string): PackedStrings {
  const strings = { bytes: file.uint8(bytesName), starts: file.uint32(startsName) };
  requireStarts(startsName, strings.starts, Math.max(0, strings.starts.length - 1), strings.bytes.length);
  return strings;
}
