const CLOSING_SIGNS = /[\s"'“”‘’«»‹›)\]}*_]+$/u;
const SENTENCE_END = /[.!?…。！？؟۔।]$/u;
// "[3]", "[^3]", "³" or a bare "12" right after the stop: the mark of a note. In "3.12" a digit stands before the stop.
const NOTE_MARKS =
  /(?<=[\p{L}\p{M})\]"'”’»]\s?[.!?…。！？؟۔।:;]["'”’»)]{0,3})(?:\s?\[\^?[\p{L}\p{N} ,–-]{1,20}\]|[¹²³⁰⁴-⁹]|[*†‡§]|(?<!\d)\d{1,3}(?!\d))+$/u;
const ENDING = 80;

/** Whether a text ends as sentences do, closing quotes, brackets and marks of notes aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(withoutClosingSigns(text));
}

/** The last stretch of a text without the quotes, brackets and marks of notes that close it. */
export function withoutClosingSigns(text: string): string {
  return text.slice(-ENDING).trimEnd().replace(NOTE_MARKS, "").replace(CLOSING_SIGNS, "");
}

/** How many words a text has, parted by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(hasWord).length;
}

/** Whether a text has anything to read. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
