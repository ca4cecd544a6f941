import type { Judgements, Rankings } from "./collection.ts";

/**
 * Mean over the judged queries of the gain of the first ten documents, discounted by log2(rank + 1), over the best gain
 * there could be (ndcg_cut_10 of trec_eval 9.0, with -c: a query without a hit counts 0).
 */
export function meanNdcg(rankings: Rankings, judgements: Judgements): number {
  const values = [...judgements].map(([query, grades]) => ndcg(rankings.get(query) ?? [], grades));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  return discounted(ranking.map((id) => grades.get(id) ?? 0)) / discounted(best);
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/** The share of the queries that have a document of the highest grade, 2, among the first `most`. */
export function successAt(most: number, rankings: Rankings, judgements: Judgements): number {
  const found = [...judgements].filter(([query, grades]) =>
    (rankings.get(query) ?? []).slice(0, most).some((id) => grades.get(id) === 2),
  );
  return found.length / judgements.size;
}

/** The judged queries for which nothing was found. */
export function withoutHit(rankings: Rankings, judgements: Judgements): string[] {
  return [...judgements.keys()].filter((query) => (rankings.get(query) ?? []).length === 0);
}
