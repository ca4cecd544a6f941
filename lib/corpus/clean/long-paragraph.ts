const LONGEST = 4000;
const SENTENCE_END = /[.!?…]["'”’»)\]]{0,3}\s+(?=\S)|[。！？]["'”’»」』）]{0,3}(?!\p{M})/gu;
const WHITE_SPACE = /\s+(?=\S)/gu;
const BETWEEN_SIGNS = /[^\p{L}\p{N}\p{M}\p{Cf}\uD800-\uDFFF](?![\p{M}\p{Cf}])/gu;

/**
 * A paragraph too long to be read or linked as one, as pieces of at most 4,000 characters: parted after a sentence
 * where one ends in the second half, else between words. A single word is never parted, however long.
 */
export function splitLongParagraph(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const end = placeToPart(rest);
    if (end >= rest.length) break;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}

function placeToPart(text: string): number {
  const window = text.slice(0, LONGEST);
  const sentence = lastEnd(window, SENTENCE_END);
  if (sentence > LONGEST / 2) return sentence;
  return lastEnd(window, WHITE_SPACE) || lastEnd(window, BETWEEN_SIGNS) || firstEndFrom(text, LONGEST);
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function firstEndFrom(text: string, from: number): number {
  const found = text.slice(from).search(/\s/);
  return found < 0 ? text.length : from + found;
}
