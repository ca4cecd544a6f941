import type { FrozenIndex } from "./frozen-index.ts";

/** Lengths of texts, in words, as shares of a mean. */
export class TextLengths {
  readonly #words: ArrayLike<number>;
  readonly #mean: number;

  /** @param words of each text; @param count of texts over which the mean of all these words is taken */
  constructor(words: ArrayLike<number>, count: number, all = sum(words)) {
    this.#words = words;
    this.#mean = all / Math.max(1, count) || 1;
  }

  /** 1 for a text of mean length. */
  of(at: number): number {
    return (this.#words[at] ?? 0) / this.#mean;
  }
}

/** The lengths that scores are weighed by. */
export interface Lengths {
  /** By article: title and paragraphs as one text; the title; the removed pieces as one text. */
  readonly article: TextLengths;
  readonly title: TextLengths;
  readonly removed: TextLengths;
  /** By unit: each part of an article beside the mean paragraph. */
  readonly part: TextLengths;
  readonly paragraphs: number;
}

export function lengthsOf({ layout, unitWords }: FrozenIndex): Lengths {
  const ordinals = Array.from({ length: layout.articles }, (_, article) => article);
  const wordsOf = (from: number, to: number) => sum(unitWords.subarray(from, to));
  const titles = ordinals.map((one) => unitWords[layout.titleOf(one)] ?? 0);
  const texts = ordinals.map((one) => wordsOf(layout.firstParagraphOf(one), layout.firstRemovedOf(one)));
  const removed = ordinals.map((one) => wordsOf(layout.firstRemovedOf(one), layout.titleOf(one + 1)));
  const paragraphs = sum(ordinals.map((one) => layout.paragraphsOf(one)));
  const whole = texts.map((words, article) => words + (titles[article] ?? 0));
  return {
    article: new TextLengths(whole, layout.articles),
    title: new TextLengths(titles, layout.articles),
    removed: new TextLengths(removed, removed.filter((words) => words > 0).length),
    part: new TextLengths(unitWords, paragraphs, sum(texts)),
    paragraphs,
  };
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at++) total += numbers[at] ?? 0;
  return total;
}
