import { SnapshotError } from "#lib/archive/manifest.ts";

/** @throws SnapshotError that names a section, where it does not fit the others */
export function requireFitting(name: string, isFitting: boolean): void {
  if (isFitting) return;
  throw new SnapshotError(
    `The search index is damaged: its part “${name}” does not fit the others. Build it again with npm run index.`,
  );
}

/**
 * Checks a section that says where each of some things starts: one more number than things, never descending, from 0 to
 * the end of what it parts.
 *
 * @throws SnapshotError as above
 */
export function requireStarts(name: string, starts: Uint32Array, things: number, end: number): void {
  const isWhole = starts.length === things + 1 && starts[0] === 0 && starts.at(-1) === end;
  requireFitting(name, isWhole && isAscending(starts));
}

function isAscending(numbers: Uint32Array): boolean {
  for (let at = 1; at < numbers.length; at++) {
    if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return false;
  }
  return true;
}

/** Checks numbers that name things by their place. @throws SnapshotError where one names none of so many */
export function requirePlaces(name: string, places: Uint16Array | Uint32Array, things: number): void {
  requireFitting(
    name,
    places.every((place) => place < things),
  );
}
