import type { Query, Scope } from "#lib/query/query.ts";
import type { Range } from "#lib/text/range.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { reachOf, wantedLeaves } from "./leaves.ts";
import { occurrencesOf } from "./occurrences.ts";

/** What is to be marked in a text: every stretch of every way in which a wanted leaf stands in it, sign by sign. */
export function expectedMarks(text: string, query: Query, unit: Scope, language: string): Range[] {
  const tokens = tokenize(text);
  const leaves = wantedLeaves(query).filter((leaf) => reachOf(leaf, query).includes(unit));
  const spans = leaves.flatMap((leaf) => occurrencesOf(leaf, tokens, language)).flat();
  const isMarked = Array.from({ length: text.length }, () => false);
  for (const [first, last] of spans) {
    isMarked.fill(true, tokens[first]?.range[0], tokens[last]?.range[1]);
  }
  return stretches(isMarked);
}

function stretches(isMarked: readonly boolean[]): Range[] {
  const starts = isMarked.flatMap((is, at) => (is && !isMarked[at - 1] ? [at] : []));
  const ends = isMarked.flatMap((is, at) => (is && !isMarked[at + 1] ? [at + 1] : []));
  return starts.map((start, nth) => [start, ends[nth] ?? start]);
}
