import type { VocabularyEntry } from "#lib/search/vocabulary/entry-table.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";

/** Words asked for: some of the likeliest may be stop words. */
const LIKELIEST = 4;

/**
 * The word most likely meant by one that the archive lacks in any form; null where it has it, or nothing is like it.
 * Never a stop word: what looks like one (`foo`) is more likely a name that the archive has not.
 */
export function spellingOf(
  term: string,
  vocabulary: Pick<Vocabulary, "hasForm" | "wordsLike">,
): VocabularyEntry | null {
  if (vocabulary.hasForm(term)) return null;
  return vocabulary.wordsLike(term, LIKELIEST).find((one) => !STOP_WORDS.has(one.term)) ?? null;
}
