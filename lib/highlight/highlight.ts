import type { Query, Scope } from "#lib/query/query.ts";
import { reachOf, wantedLeaves } from "#lib/query/wanted.ts";
import { mergeRanges, type Range } from "#lib/text/range.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { leafSpans } from "./leaf-spans.ts";

/** Of what a text is a part. */
export interface Place {
  /** BCP 47 tag of the article, by which words are stemmed. */
  readonly language: string;
  readonly unit: Scope;
}

/**
 * The marks of a text: what it was found for. Those are the wanted words and phrases of the query that reach such a
 * text, words in every form; a word that is not telling only where the query has nothing else. A stretch of signs of a
 * writing system without spaces is one mark, because its tokens overlap.
 */
export function highlight(text: string, query: Query, { language, unit }: Place): Range[] {
  const leaves = wantedLeaves(query).filter((leaf) => reachOf(leaf, query).includes(unit));
  if (leaves.length === 0) return [];
  const tokens = tokenize(text);
  const spans = leaves.flatMap((leaf) => leafSpans(leaf, tokens, language));
  return mergeRanges(
    spans.map(([from, to]): Range => [tokens[from]?.range[0] ?? 0, tokens[to - 1]?.range[1] ?? 0]),
  );
}
