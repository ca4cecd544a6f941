import { GrowingNumbers } from "./growing-numbers.ts";
import type { Occurrences } from "./occurrences.ts";
import { TEXT, TITLE, type UnitLayout } from "./unit-layout.ts";

/** How often something stands in the articles that have it, part by part: arrays in step. */
export interface ArticleCounts {
  /** Ordinals, ascending. */
  readonly articles: Uint32Array;
  readonly title: Uint32Array;
  readonly text: Uint32Array;
  readonly removed: Uint32Array;
  /** How many paragraphs have it. */
  readonly paragraphs: number;
}

/** @param parts where it counts: bits of unit-layout.ts */
export function countByArticle(
  { units, starts }: Occurrences,
  parts: number,
  { articleOf, partOf }: UnitLayout,
): ArticleCounts {
  const counting = new Counting();
  for (let place = 0; place < units.length; place++) {
    const unit = units[place] ?? 0;
    const part = partOf[unit] ?? 0;
    if ((part & parts) === 0) continue;
    counting.add(articleOf[unit] ?? 0, part, (starts[place + 1] ?? 0) - (starts[place] ?? 0));
  }
  return counting.done();
}

class Counting {
  readonly #articles = new GrowingNumbers();
  readonly #title = new GrowingNumbers();
  readonly #text = new GrowingNumbers();
  readonly #removed = new GrowingNumbers();
  #paragraphs = 0;
  #last = -1;

  /** Articles come in the order of their ordinals. */
  add(article: number, part: number, count: number): void {
    if (article !== this.#last) {
      this.#last = article;
      this.#articles.push(article);
      for (const counts of [this.#title, this.#text, this.#removed]) counts.push(0);
    }
    if (part === TEXT) this.#paragraphs++;
    const counts = part === TEXT ? this.#text : part === TITLE ? this.#title : this.#removed;
    counts.addToLast(count);
  }

  done(): ArticleCounts {
    return {
      articles: this.#articles.values(),
      title: this.#title.values(),
      text: this.#text.values(),
      removed: this.#removed.values(),
      paragraphs: this.#paragraphs,
    };
  }
}
