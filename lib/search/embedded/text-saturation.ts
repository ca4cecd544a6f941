import type { Weighing } from "./ranking-settings.ts";
import type { TextLengths } from "./text-lengths.ts";

/** Texts of up to so many words have worked out beforehand what their length takes off. */
const USUAL = 1024;

/** How much more often counts in each of some texts: `saturation` of bm25.ts, which it equals to the last bit. */
export class TextSaturation {
  readonly #lengths: TextLengths;
  readonly #words: ArrayLike<number>;
  readonly #weighing: Weighing;
  readonly #most: number;
  /** By the number of words. */
  readonly #norms: Float64Array;

  constructor(lengths: TextLengths, weighing: Weighing) {
    this.#lengths = lengths;
    this.#words = lengths.words;
    this.#weighing = weighing;
    this.#most = weighing.k1 + 1;
    this.#norms = Float64Array.from({ length: USUAL }, (_, words) => this.#normOf(words));
  }

  of(occurrences: number, text: number): number {
    const words = this.#words[text] ?? 0;
    const norm = words < USUAL ? (this.#norms[words] ?? 0) : this.#normOf(words);
    return (occurrences * this.#most) / (occurrences + norm);
  }

  #normOf(words: number): number {
    const { k1, b } = this.#weighing;
    return k1 * (1 - b + b * (words / this.#lengths.mean));
  }
}
