import { printYear } from "#lib/query/year-filter.ts";
import type { FacetValue } from "#lib/search/engine.ts";

const MOST_BARS = 60;

/**
 * Dated facet values as a line of time without gaps, so that bars stand in proportion to it: a value for each year, or
 * for each decade or century where there would be too many.
 */
export function timeline(values: readonly FacetValue[]): FacetValue[] {
  const years = values.map(({ value }) => Number(value));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step =
    [1, 10, 100, 1000].find((size) => Math.floor(last / size) - Math.floor(first / size) < MOST_BARS) ?? 1000;
  const start = Math.floor(first / step) * step;
  const bars = Array.from({ length: Math.floor(last / step) - start / step + 1 }, (_, at) => {
    const from = start + at * step;
    return { value: printYear({ from, to: from + step - 1 }), count: 0 };
  });
  for (const { value, count } of values) {
    const bar = bars[Math.floor((Number(value) - start) / step)];
    if (bar) bar.count += count;
  }
  return bars;
}
