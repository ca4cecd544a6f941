import type { VocabularyEntry } from "#lib/search/vocabulary/entry-table.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";

/** A number or two letters begin too much. */
const LETTERS = /^\p{L}{3,}$/u;
/** Words asked for: some of the likeliest may be stop words. */
const LIKELIEST = 4;

/**
 * The word most likely meant by one that the archive lacks in any form: one that is an edit away, else the commonest one
 * that it begins (`pris`, half typed), else one that is like it; null where there is none.
 *
 * Never a stop word: what looks like one (`foo`) is more likely a name that the archive has not.
 */
export function spellingOf(
  term: string,
  vocabulary: Pick<Vocabulary, "hasForm" | "wordsFrom" | "wordsLike">,
): VocabularyEntry | null {
  if (vocabulary.hasForm(term)) return null;
  const like = vocabulary.wordsLike(term, LIKELIEST).find((one) => !STOP_WORDS.has(one.term));
  if (like && isWithinEdits(term, like.term, 1)) return like;
  const [begun] = LETTERS.test(term) ? vocabulary.wordsFrom(term, 1) : [];
  return begun ?? like ?? null;
}
