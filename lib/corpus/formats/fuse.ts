const WORD_JOINER = "\u2060";
const WORD_AT_END = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AT_START = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Puts together the pieces that stood around signs which are not shown. Where a sign stood within a word, as in
 * `**W**ord`, an invisible joiner takes its place: readers and search see one word, the account of the file's words
 * still sees the two it has there.
 */
export function fuse(pieces: readonly string[]): string {
  const shown = pieces.filter((piece) => piece !== "");
  return shown
    .map((piece, index) => (isWithinWord(shown[index - 1] ?? "", piece) ? WORD_JOINER + piece : piece))
    .join("");
}

function isWithinWord(before: string, after: string): boolean {
  // A mark would go over to the sign before it.
  return /^\p{M}/u.test(after) || (WORD_AT_END.test(before.slice(-2)) && WORD_AT_START.test(after));
}
