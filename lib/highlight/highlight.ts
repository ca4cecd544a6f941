import type { Query } from "#lib/query/query.ts";
import { wantedTerms } from "#lib/query/wanted-terms.ts";
import { findPhrase } from "#lib/text/find-phrase.ts";
import { mergeRanges, type Range } from "#lib/text/range.ts";
import { stem } from "#lib/text/stem.ts";
import { type Token, tokenize } from "#lib/text/tokenize.ts";

/**
 * The marks of a text: the places of the query's words (every form with the same stem) and of its phrases, whole.
 * A word that is not telling is marked only where the query has nothing else, or within a phrase: it is not what was
 * found.
 */
export function highlight(text: string, query: Query): Range[] {
  if (query.clauses.length === 0) return [];
  const tokens = tokenize(text);
  return mergeRanges([...wordMarks(tokens, query), ...phraseMarks(tokens, query)]);
}

function wordMarks(tokens: readonly Token[], query: Query): Range[] {
  const stems = new Set(wantedTerms(query).map(({ term }) => stem(term)));
  return stems.size === 0 ? [] : tokens.filter(({ term }) => stems.has(stem(term))).map(({ range }) => range);
}

function phraseMarks(tokens: readonly Token[], { clauses }: Query): Range[] {
  return clauses.flatMap((clause) => {
    if (clause.kind !== "phrase" || clause.occur === "must not") return [];
    return findPhrase(tokens, clause.terms).map((at): Range => {
      const last = tokens[at + clause.terms.length - 1];
      return [tokens[at]?.range[0] ?? 0, last?.range[1] ?? 0];
    });
  });
}
