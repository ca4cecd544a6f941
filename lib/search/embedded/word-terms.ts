import type { Word } from "#lib/query/query.ts";
import { isOneSign } from "#lib/text/spaceless.ts";
import type { Budget } from "./budget.ts";
import type { FrozenIndex } from "./frozen-index.ts";

/** Ordinals of the terms that are looked for. */
export interface WordTerms {
  /** In articles of any language. */
  readonly everywhere: ReadonlySet<number>;
  /** Besides, in articles of each language of the index, in its order. */
  readonly byLanguage: readonly ReadonlySet<number>[];
}

/**
 * The terms that are forms of a word, and those of its variants of one word: what `formTest` says of each term, asked of
 * the whole dictionary. By language only where it matters, which is for stems.
 */
export function termsOfWord(word: Word, index: FrozenIndex, budget: Budget): WordTerms {
  const variants = word.variants.flatMap(({ terms: [term, ...rest] }) =>
    term !== undefined && rest.length === 0 ? [term] : [],
  );
  return {
    everywhere: new Set(termsInAnyLanguage(word, index, budget)),
    byLanguage: formsOf(word.match === "stem" ? [word.term, ...variants] : variants, index),
  };
}

/** The terms that have the stem of a folded term, in each language. */
export function termsWithStem(term: string, index: FrozenIndex): WordTerms {
  return { everywhere: new Set(), byLanguage: formsOf([term], index) };
}

function formsOf(words: readonly string[], { stems, terms }: FrozenIndex): WordTerms["byLanguage"] {
  if (words.length === 0) return [];
  const known = words.map((word) => [word, terms.find(word)] as const);
  return stems.map((ofOne) => new Set(known.flatMap((word) => [...ofOne.formsOf(...word)])));
}

function termsInAnyLanguage(
  { match, term, edits }: Word,
  { terms }: FrozenIndex,
  budget: Budget,
): readonly number[] {
  switch (match) {
    case "stem":
      return isOneSign(term) ? terms.containing(term) : [];
    case "exact":
      return [terms.find(term) ?? []].flat();
    case "pattern":
      return terms.fitting(term, budget);
    case "similar":
      return terms.similarTo(term, edits, budget);
  }
}
