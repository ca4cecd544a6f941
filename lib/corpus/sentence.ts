const CLOSING_SIGNS = /[\s"'“”‘’«»‹›)\]}*_]+$/u;
const SENTENCE_END = /[.!?…。！？؟۔।]$/u;
const ENDING = 80;

/** Whether a text ends as sentences do, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(withoutClosingSigns(text));
}

/** The last stretch of a text without the quotes and brackets that close it. */
export function withoutClosingSigns(text: string): string {
  return text.slice(-ENDING).replace(CLOSING_SIGNS, "");
}

/** How many words a text has, parted by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(hasWord).length;
}

/** Whether a text has anything to read. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
