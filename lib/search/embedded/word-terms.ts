import type { Word } from "#lib/query/query.ts";
import { isOneSign } from "#lib/text/spaceless.ts";
import type { FrozenIndex } from "./frozen-index.ts";

/** Ordinals of terms, for each language of the index in its order. */
export type TermsByLanguage = readonly ReadonlySet<number>[];

/**
 * The terms that are forms of a word in each language, and those of its variants of one word: what `formTest` says of
 * each term, asked of the whole dictionary.
 */
export function termsOfWord(word: Word, index: FrozenIndex): TermsByLanguage {
  const everywhere = termsInAnyLanguage(word, index);
  const variants = word.variants.flatMap(({ terms: [term, ...rest] }) =>
    term !== undefined && rest.length === 0 ? [term] : [],
  );
  const stemmed = word.match === "stem" ? [word.term, ...variants] : variants;
  return index.stems.map(
    (stems) => new Set([...everywhere, ...stemmed.flatMap((term) => [...stems.formsOf(term)])]),
  );
}

/** The terms that have the stem of a folded term, in each language. */
export function termsWithStem(term: string, index: FrozenIndex): TermsByLanguage {
  return index.stems.map((stems) => new Set(stems.formsOf(term)));
}

function termsInAnyLanguage({ match, term, edits }: Word, { terms }: FrozenIndex): readonly number[] {
  switch (match) {
    case "stem":
      return isOneSign(term) ? terms.containing(term) : [];
    case "exact":
      return [terms.find(term) ?? []].flat();
    case "pattern":
      return terms.fitting(term);
    case "similar":
      return terms.similarTo(term, edits);
  }
}
