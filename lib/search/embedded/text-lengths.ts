import type { FrozenIndex } from "./frozen-index.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** Lengths of one kind of text as shares of their mean. */
export class TextLengths {
  readonly #words: ArrayLike<number>;
  readonly #mean: number;

  /** @param words of each text; @param count of texts over which the mean is taken */
  constructor(words: ArrayLike<number>, count: number) {
    let sum = 0;
    for (let at = 0; at < words.length; at++) sum += words[at] ?? 0;
    this.#words = words;
    this.#mean = sum / Math.max(1, count) || 1;
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
  /** By unit: the paragraphs. */
  readonly paragraph: TextLengths;
  readonly paragraphs: number;
}

export function lengthsOf({ layout, unitWords, articleWords }: FrozenIndex): Lengths {
  const ordinals = Array.from({ length: layout.articles }, (_, article) => article);
  const sumOf = (from: number, to: number) =>
    unitWords.subarray(from, to).reduce((sum, words) => sum + words, 0);
  const removed = ordinals.map((one) => sumOf(layout.firstRemovedOf(one), layout.titleOf(one + 1)));
  const paragraphs = ordinals.reduce((sum, one) => sum + layout.paragraphsOf(one), 0);
  return {
    article: new TextLengths(articleWords, layout.articles),
    title: new TextLengths(
      ordinals.map((one) => unitWords[layout.titleOf(one)] ?? 0),
      layout.articles,
    ),
    removed: new TextLengths(removed, removed.filter((words) => words > 0).length),
    paragraph: new TextLengths(paragraphWords(layout, unitWords), paragraphs),
    paragraphs,
  };
}

/** By unit; 0 for those that are no paragraphs. */
function paragraphWords(layout: UnitLayout, unitWords: Uint32Array): Uint32Array {
  const words = new Uint32Array(layout.units);
  for (let article = 0; article < layout.articles; article++) {
    const [from, to] = [layout.firstParagraphOf(article), layout.firstRemovedOf(article)];
    words.set(unitWords.subarray(from, to), from);
  }
  return words;
}
