import type { How } from "./alignment.ts";
import { GramIndex } from "./gram-index.ts";
import { type Grams, gramsOf, sampleGrams } from "./likeness.ts";
import { lettersOf } from "./mint.ts";
import { likenessOfShort } from "./short-likeness.ts";

/** What is in more paragraphs than this, and than this share of them, is of the form. */
const FEWEST_HOMES = 2;
const MOST_HOMES = 0.05;

/** So many others are alike in a form. */
const FEWEST_ROWS = 5;

interface Lettered {
  readonly letters: string;
  readonly text: string;
  readonly id?: string;
}

/** A paragraph on one side of an alignment; its letters and grams are made when they are first asked for. */
export class AlignParagraph {
  /** Of its letters. */
  readonly hash: string;
  readonly text: string;
  /** Null for one of this build. */
  readonly id: string | null;
  #letters: string | undefined;
  #grams: Grams | undefined;
  #sample: Grams | undefined;

  /** @param at place in its article, from 0 */
  constructor(
    { letters, text, id }: Lettered,
    readonly at: number,
    readonly article: AlignArticle,
  ) {
    this.hash = letters;
    this.text = text;
    this.id = id ?? null;
  }

  get letters(): string {
    this.#letters ??= lettersOf(this.text);
    return this.#letters;
  }

  get grams(): Grams {
    this.#grams ??= gramsOf(this.letters);
    return this.#grams;
  }

  /** Of its long grams. */
  get sample(): Grams {
    this.#sample ??= sampleGrams([this.letters]);
    return this.#sample;
  }

  /** The paragraph so many places further on in the article. */
  neighbour(step: 1 | -1): AlignParagraph | undefined {
    return this.article.paragraphs[this.at + step];
  }
}

/** An article on one side: `name` is its slug if it is known, its source if it is seen. */
export class AlignArticle {
  readonly paragraphs: readonly AlignParagraph[];
  #sample: Grams | undefined;
  #index: GramIndex | undefined;
  readonly #nearest = new Map<number, readonly number[]>();
  #homes: ReadonlyMap<number, number> | undefined;

  constructor(
    readonly name: string,
    readonly source: string,
    paragraphs: readonly Lettered[],
  ) {
    this.paragraphs = paragraphs.map((one, at) => new AlignParagraph(one, at, this));
  }

  /** Of its long grams. */
  get sample(): Grams {
    this.#sample ??= sampleGrams(this.paragraphs.map(({ letters }) => letters));
    return this.#sample;
  }

  /** The grams of a paragraph that few others of the article have: of a form that is filled in, what was filled in. */
  ownGrams({ grams }: AlignParagraph): Grams {
    this.#homes ??= homesOf(this.paragraphs);
    const most = Math.max(FEWEST_HOMES, this.paragraphs.length * MOST_HOMES);
    return grams.filter((gram) => (this.#homes?.get(gram) ?? 0) <= most);
  }

  /** How like a paragraph the likest other one of the article is, from 0 to 1: much in lists and forms. */
  nearestSibling(paragraph: AlignParagraph): number {
    return this.#siblings(paragraph)[0] ?? 0;
  }

  /** How like it the last of a few likest is: of a form that is filled in there are more than one or two. */
  likenessOfForm(paragraph: AlignParagraph): number {
    return this.#siblings(paragraph)[FEWEST_ROWS - 1] ?? 0;
  }

  /** How like it others of the article are, the likest first. */
  #siblings({ at, grams, letters }: AlignParagraph): readonly number[] {
    const known = this.#nearest.get(at);
    if (known) return known;
    this.#index ??= new GramIndex(this.paragraphs.map((one) => one.grams));
    const likenesses = this.#index.sharing(grams).map(({ text, shared }) => {
      const other = this.paragraphs[text];
      if (!other || text === at) return 0;
      const byGrams = (2 * shared) / (grams.length + other.grams.length);
      return Math.max(byGrams, likenessOfShort(letters, other.letters));
    });
    const nearest = likenesses.sort((a, b) => b - a).slice(0, FEWEST_ROWS);
    this.#nearest.set(at, nearest);
    return nearest;
  }
}

function homesOf(paragraphs: readonly AlignParagraph[]): Map<number, number> {
  const homes = new Map<number, number>();
  for (const { grams } of paragraphs)
    for (const gram of new Set(grams)) homes.set(gram, (homes.get(gram) ?? 0) + 1);
  return homes;
}

/** A known paragraph (`old`) that may be one of this build (`now`). */
export interface Pair {
  readonly old: AlignParagraph;
  readonly now: AlignParagraph;
  readonly how: How;
  readonly score: number;
}

/** The pairs found so far; a paragraph is in one at most. */
export class Pairs {
  readonly #pairs = new Map<AlignParagraph, Pair>();
  readonly #closed = new Set<AlignParagraph>();

  /** The pair that a paragraph of either side is in. */
  of(paragraph: AlignParagraph): Pair | undefined {
    return this.#pairs.get(paragraph);
  }

  isFree(paragraph: AlignParagraph): boolean {
    return !this.#pairs.has(paragraph) && !this.#closed.has(paragraph);
  }

  /** Settles that a paragraph has no counterpart. */
  close(paragraph: AlignParagraph): void {
    this.#closed.add(paragraph);
  }

  /** Whether it has no counterpart with the same letters, so that other texts may have come in or gone out. */
  isOpen(paragraph: AlignParagraph): boolean {
    if (this.#closed.has(paragraph)) return false;
    const how = this.#pairs.get(paragraph)?.how;
    return how === undefined || how === "likeness" || how === "containment";
  }

  add(pair: Pair): void {
    this.#pairs.set(pair.old, pair).set(pair.now, pair);
  }

  /** Whether the paragraph before or behind one is paired with that before or behind the other. */
  areBeside(old: AlignParagraph, now: AlignParagraph): boolean {
    return ([-1, 1] as const).some((step) => {
      const [other, beside] = [old.neighbour(step), now.neighbour(step)];
      return other !== undefined && beside !== undefined && this.#pairs.get(other)?.now === beside;
    });
  }
}
