const LONGEST = 4000;
const SENTENCE_END = /[.!?…]["'”’»)\]]{0,3}\s+(?=\S)|[。！？]["'”’»」』）]{0,3}(?!\p{M})/gu;
const WHITE_SPACE = /\s+(?=\S)/gu;
const BETWEEN_SIGNS = /[^\p{L}\p{N}\p{M}\p{Cf}\uD800-\uDFFF](?![\p{M}\p{Cf}])/gu;
/** What an account of words takes for the end and the beginning of one. */
const IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
const ON_IN_WORD = /^[\p{L}\p{N}\p{M}]/u;
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A piece of a paragraph that was too long. */
export interface LongPiece {
  readonly text: string;
  /** No white space stood between it and the next one. */
  readonly isGlued: boolean;
}

/** Words too long to be left whole, and what was made of them. */
export interface CutWords {
  readonly whole: string;
  readonly pieces: readonly string[];
}

/**
 * A paragraph too long to be read or linked as one, as pieces of at most 4,000 characters: parted after a sentence
 * where one ends in the second half, else between words, else where a sign ends that readers take for one.
 */
export function splitLongParagraph(text: string): LongPiece[] {
  const pieces: LongPiece[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const end = placeToPart(rest);
    const [before, after] = [rest.slice(0, end), rest.slice(end)];
    rest = after.trimStart();
    const isGlued = rest.length === after.length && before.trimEnd().length === before.length;
    pieces.push({ text: before.trim(), isGlued });
  }
  return [...pieces, { text: rest.trim(), isGlued: false }].filter((piece) => piece.text !== "");
}

/** Which pieces part a word: those without white space between them, put together again. */
export function cutWords(pieces: readonly LongPiece[]): CutWords[] {
  const chains: string[][] = [[]];
  for (const { text, isGlued } of pieces) {
    chains.at(-1)?.push(text);
    if (!isGlued) chains.push([]);
  }
  const isCut = (text: string, at: number, all: readonly string[]) =>
    IN_WORD.test(text) && ON_IN_WORD.test(all[at + 1] ?? "");
  return chains
    .filter((chain) => chain.some(isCut))
    .map((chain) => ({ whole: chain.join(""), pieces: chain }));
}

function placeToPart(text: string): number {
  const window = text.slice(0, LONGEST + 1);
  const sentence = lastEnd(window, SENTENCE_END);
  if (sentence > LONGEST / 2) return sentence;
  return lastEnd(window, WHITE_SPACE) || lastEnd(window, BETWEEN_SIGNS) || lastSignBefore(text);
}

/** @param window with the sign behind it, which may belong to the last one within it */
function lastEnd(window: string, pattern: RegExp): number {
  const ends = [...window.matchAll(pattern)].map((match) => match.index + match[0].length);
  return ends.findLast((end) => end <= LONGEST) ?? 0;
}

/** Where the last whole sign ends; a letter with more marks than a paragraph is long is parted like any other text. */
function lastSignBefore(text: string): number {
  const segments = GRAPHEMES.segment(text.slice(0, 2 * LONGEST));
  const isHalf =
    /[\uDC00-\uDFFF]/.test(text.charAt(LONGEST)) && /[\uD800-\uDBFF]/.test(text.charAt(LONGEST - 1));
  return segments.containing(LONGEST)?.index || LONGEST - Number(isHalf);
}
