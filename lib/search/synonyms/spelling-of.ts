import type { VocabularyEntry } from "#lib/search/vocabulary/entry-table.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";

/** The word most likely meant by one that the archive lacks in any form; null where it has it, or nothing is like it. */
export function spellingOf(
  term: string,
  vocabulary: Pick<Vocabulary, "hasForm" | "wordsLike">,
): VocabularyEntry | null {
  if (vocabulary.hasForm(term)) return null;
  return vocabulary.wordsLike(term, 1)[0] ?? null;
}
