import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { globTest } from "#lib/text/glob.ts";
import { isOneSign } from "#lib/text/spaceless.ts";
import { stemmer } from "#lib/text/stem.ts";
import type { Variant, Word } from "./query.ts";

/** Whether a folded term counts as what is looked for. */
export type TermTest = (term: string) => boolean;

/**
 * A test whether a term of a text is a form of a word, its variants aside. Prepared once for many terms.
 *
 * @param language BCP 47 tag of the article
 */
export function formTest(word: Word, language: string): TermTest {
  switch (word.match) {
    case "stem":
      return isOneSign(word.term) ? (term) => term.includes(word.term) : stemTest(word.term, language);
    case "exact":
      return (term) => term === word.term;
    case "pattern":
      return globTest(word.term);
    case "similar":
      return (term) => isWithinEdits(word.term, term, word.edits);
  }
}

/**
 * A test for each term of a variant, all of which stand one after the other where the variant does.
 *
 * @param language BCP 47 tag of the article
 */
export function variantTests({ terms }: Variant, language: string): TermTest[] {
  return terms.map((term) => stemTest(term, language));
}

function stemTest(wanted: string, language: string): TermTest {
  const stem = stemmer(language);
  const wantedStem = stem(wanted);
  return (term) => stem(term) === wantedStem;
}
