import type { Archive } from "#lib/archive/archive.ts";
import type { Sort } from "#lib/search/request.ts";
import type { Candidate } from "./candidates.ts";

/**
 * Candidates in the order of a sort. `completeFirst` puts those that have every word before the others under any sort.
 * Undated articles come last among the dated; ties are broken by the ordinal, which follows the slug.
 */
export function inOrder(
  candidates: readonly Candidate[],
  sort: Sort,
  completeFirst: boolean,
  archive: Archive,
): Candidate[] {
  const date = ({ article }: Candidate) => archive.article(article).date;
  const bySort: Record<Sort, (a: Candidate, b: Candidate) => number> = {
    relevance: (a, b) => b.score - a.score,
    newest: (a, b) => compareDates(date(b), date(a), -1),
    oldest: (a, b) => compareDates(date(a), date(b), 1),
  };
  const lacks = ({ missing }: Candidate) => (completeFirst ? Number(missing.length > 0) : 0);
  return [...candidates].sort((a, b) => lacks(a) - lacks(b) || bySort[sort](a, b) || a.article - b.article);
}

/** ISO dates of any precision in order of time; `undated` is the sign of a missing first date. */
function compareDates(a: string | null, b: string | null, undated: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return undated;
  if (b === null) return -undated;
  return a < b ? -1 : 1;
}
