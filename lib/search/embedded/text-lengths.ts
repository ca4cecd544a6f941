import type { UnitLayout } from "./unit-layout.ts";

/** Lengths of texts, in words. */
export class TextLengths {
  readonly mean: number;

  /** @param words of each text; @param count of texts over which the mean of all these words is taken */
  constructor(
    readonly words: ArrayLike<number>,
    count: number,
    all = sum(words),
  ) {
    this.mean = all / Math.max(1, count) || 1;
  }
}

/** The lengths that scores are weighed by. */
interface Lengths {
  /** By article: title and paragraphs as one text; the title; the removed pieces as one text. */
  readonly article: TextLengths;
  readonly title: TextLengths;
  readonly removed: TextLengths;
  /** By unit: each part of an article beside the mean paragraph. */
  readonly part: TextLengths;
  readonly paragraphs: number;
}

export function lengthsOf(layout: UnitLayout): Lengths {
  const { articles, unitWords } = layout;
  const titles = new Uint32Array(articles);
  const texts = new Uint32Array(articles);
  const removed = new Uint32Array(articles);
  let [paragraphs, withRemoved] = [0, 0];
  for (let article = 0; article < articles; article++) {
    const [first, behind] = [layout.firstParagraphOf(article), layout.firstRemovedOf(article)];
    titles[article] = unitWords[layout.titleOf(article)] ?? 0;
    texts[article] = sumOf(unitWords, first, behind);
    removed[article] = sumOf(unitWords, behind, layout.titleOf(article + 1));
    paragraphs += behind - first;
    withRemoved += Number((removed[article] ?? 0) > 0);
  }
  return {
    article: new TextLengths(
      texts.map((words, article) => words + (titles[article] ?? 0)),
      articles,
    ),
    title: new TextLengths(titles, articles),
    removed: new TextLengths(removed, withRemoved),
    part: new TextLengths(unitWords, paragraphs, sum(texts)),
    paragraphs,
  };
}

function sum(numbers: ArrayLike<number>): number {
  return sumOf(numbers, 0, numbers.length);
}

function sumOf(numbers: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += numbers[at] ?? 0;
  return total;
}
