/** A half-open stretch `[start, end)` of a string, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Ranges sorted by start, with overlapping and touching ones made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
