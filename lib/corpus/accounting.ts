const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const NAMED_AT_MOST = 5;

/** How often each word occurs. */
export type WordCounts = Map<string, number>;

/** Counts the words of some texts, so that two sides of an account can be compared whatever their order. */
function countWords(texts: Iterable<string>): WordCounts {
  const counts: WordCounts = new Map();
  for (const text of texts) {
    for (const [word] of text.normalize("NFC").matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Whether some texts together have exactly the words of a source. */
export function sameWords(source: string, texts: Iterable<string>): boolean {
  return differingWords(source, texts).length === 0;
}

/** The words that occur more often on one side of the account than on the other. */
function differingWords(source: string, texts: Iterable<string>): string[] {
  const left = countWords([source]);
  const right = countWords(texts);
  return [...new Set([...left.keys(), ...right.keys()])].filter((word) => left.get(word) !== right.get(word));
}

/**
 * The account of a file: its words are those of its paragraphs, its metadata and its removals, neither more nor
 * fewer. Null when it holds, else a warning that names words.
 */
export function accountFor(source: string, texts: Iterable<string>): string | null {
  const differing = differingWords(source, texts);
  if (differing.length === 0) return null;
  const named = differing
    .slice(0, NAMED_AT_MOST)
    .map((word) => `“${word.slice(0, 40)}”`)
    .join(", ");
  return `The words of the file and those of the article differ in ${differing.length}: ${named}. This is a fault of the import; please report it with the file.`;
}
