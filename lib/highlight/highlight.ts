import type { Query } from "#lib/query/query.ts";
import { findPhrase } from "#lib/text/find-phrase.ts";
import { mergeRanges, type Range } from "#lib/text/range.ts";
import { stem } from "#lib/text/stem.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { type Token, tokenize } from "#lib/text/tokenize.ts";

/**
 * The marks of a text: the places of the query's words (every form with the same stem) and of its phrases, whole.
 * A stop word is marked only where the query has no other word, or within a phrase: it is not what was found.
 */
export function highlight(text: string, query: Query): Range[] {
  if (query.clauses.length === 0) return [];
  const tokens = tokenize(text);
  return mergeRanges([...wordMarks(tokens, query), ...phraseMarks(tokens, query)]);
}

function wordMarks(tokens: readonly Token[], query: Query): Range[] {
  const stems = markedStems(query);
  return stems.size === 0 ? [] : tokens.filter(({ term }) => stems.has(stem(term))).map(({ range }) => range);
}

function markedStems({ clauses }: Query): Set<string> {
  const terms = clauses.flatMap((clause) =>
    clause.kind === "term" && clause.occur !== "must not" ? [clause.term] : [],
  );
  const telling = terms.filter((term) => !STOP_WORDS.has(term));
  const onlyStopWords = telling.length === 0 && clauses.every(({ kind }) => kind === "term");
  return new Set((onlyStopWords ? terms : telling).map(stem));
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
