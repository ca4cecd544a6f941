import type { VocabularyEntry } from "#lib/search/vocabulary/entry-table.ts";
import { soundsAlike } from "#lib/search/vocabulary/sounds.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";

/** Words that are looked through for one that is close enough. */
const LIKELIEST = 4;
/** Shorter words are too like others; numbers are not misspelled but wrong. */
const LETTERS = /^\p{L}{4,}$/u;
/** From so many letters on, two edits leave a word to be known again. */
const LONG = 8;

/**
 * The word meant by one that the archive lacks in any form: the likeliest an edit away, else the commonest one
 * that it begins (`pris`, half typed), else one two edits away; null where there is none. What is shown in place of a word has to be nearer than
 * what may be offered: an unknown name (`Hitler`) is not a slip for some word (`title`).
 *
 * None either where a stop word is likeliest: the word says nothing, and the next one would say something else.
 */
export function spellingOf(
  term: string,
  vocabulary: Pick<Vocabulary, "hasForm" | "wordsFrom" | "wordsLike">,
): VocabularyEntry | null {
  if (!LETTERS.test(term) || vocabulary.hasForm(term)) return null;
  const like = vocabulary.wordsLike(term, LIKELIEST);
  if (like[0] && STOP_WORDS.has(like[0].term)) return null;
  const within = (edits: number) => like.find((one) => isClose(term, one.term, edits));
  return within(1) ?? vocabulary.wordsFrom(term, 1)[0] ?? within(2) ?? null;
}

function isClose(term: string, other: string, edits: number): boolean {
  const isLikeEnough = term[0] === other[0] && (edits === 1 || term.length >= LONG);
  return isWithinEdits(term, other, edits) && (isLikeEnough || soundsAlike(term, other));
}
