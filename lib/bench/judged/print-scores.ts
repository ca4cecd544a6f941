import type { Collection, Rankings } from "./collection.ts";
import { LUCENE_MARKS } from "./kit.ts";
import { meanNdcg, successAt, withoutHit } from "./measures.ts";
import { rankByBaseline, rankByLuceneLike } from "./peers.ts";

const FIRST = 20;
const OTHERS = 13;

const line = (first: string, others: readonly string[]) =>
  console.log([first.padEnd(FIRST), ...others.map((text) => text.padStart(OTHERS))].join(""));

/** The head of a table: `Lucene 8` as the kit's README gives it, the others from this run. */
export function printHead(): void {
  line("nDCG@10", ["queries", "Pilcrow", "Lucene-like", "MiniSearch", "Lucene 8", "no hit", "missed"]);
}

/** One line of it. `missed` should be 0: no hit though an answer has a word of the query, as Lucene reads it. */
export function printScores(collection: Collection, ours: Rankings): void {
  const { name, queries, judgements } = collection;
  const peer = rankByLuceneLike(collection);
  const scores = [ours, peer, rankByBaseline(collection)].map((one) => meanNdcg(one, judgements).toFixed(4));
  const empty = withoutHit(ours, judgements);
  const missed = empty.filter((query) => peer.get(query)?.some((id) => judgements.get(query)?.has(id)));
  const counts = [empty.length, missed.length].map(String);
  line(name, [String(queries.length), ...scores, LUCENE_MARKS[name]?.toFixed(3) ?? "", ...counts]);
}

/** Whether an answering paragraph is the one shown first, or one of the first three. */
export function printSuccess(collection: Collection, ours: Rankings): void {
  const rankings = [ours, rankByLuceneLike(collection), rankByBaseline(collection)];
  for (const most of [1, 3]) {
    const shares = rankings.map((one) => successAt(most, one, collection.judgements).toFixed(3));
    line(`  success@${most}`, [String(collection.queries.length), ...shares]);
  }
}
