import { ArticleCounting } from "./article-counting.ts";
import type { Tallied } from "./article-tally.ts";
import { bytesOf, type Hits } from "./hits.ts";
import { type Occurrences, placeOf } from "./occurrences.ts";
import type { TextSaturation } from "./text-saturation.ts";
import type { UnitLayout } from "./unit-layout.ts";
import { addUnit, emptySet } from "./unit-set.ts";
import type { UnitSpan } from "./unit-span.ts";

/** Where something stands that is not just terms: a phrase, a pair, a word with variants of several words. */
export class OccurrenceHits implements Hits {
  readonly counts: Tallied;
  readonly units: Uint8Array;
  readonly isPartial: boolean;
  readonly #occurrences: Occurrences;
  readonly #layout: UnitLayout;

  /** @param bestPart of units */
  constructor(occurrences: Occurrences, layout: UnitLayout, bestPart: TextSaturation, isPartial: boolean) {
    this.#occurrences = occurrences;
    this.#layout = layout;
    this.isPartial = isPartial;
    this.units = emptySet(layout);
    this.counts = this.#tally(bestPart);
  }

  get bytes(): number {
    const { units, positions, spans } = this.#occurrences;
    return (
      bytesOf(this.counts, this.units) + 8 * units.length + 4 * (positions.length + (spans?.length ?? 0))
    );
  }

  addCounts({ articles, starts }: UnitSpan, counts: Uint32Array): void {
    const { units } = this.#occurrences;
    let place = 0;
    for (let at = 0; at < articles.length; at++) {
      const first = this.#layout.titleOf(articles[at] ?? 0);
      const behind = this.#layout.titleOf((articles[at] ?? 0) + 1);
      place = placeOf(this.#occurrences, first, place);
      for (; (units[place] ?? behind) < behind; place++) {
        const unit = (starts[at] ?? 0) + (units[place] ?? 0) - first;
        counts[unit] = (counts[unit] ?? 0) + this.#countAt(place);
      }
    }
  }

  within(): Occurrences {
    return this.#occurrences;
  }

  #tally(bestPart: TextSaturation): Tallied {
    const counting = new ArticleCounting();
    let article = 0;
    const { units } = this.#occurrences;
    let behind = 0; // the unit behind the article
    for (let place = 0; place < units.length; place++) {
      const unit = units[place] ?? 0;
      if (unit >= behind) {
        article = this.#layout.articleOf(unit, article);
        behind = this.#layout.titleOf(article + 1);
      }
      const count = this.#countAt(place);
      addUnit(this.units, this.#layout, article, unit - this.#layout.titleOf(article));
      counting.add(article, this.#layout.partOf(unit, article), count, bestPart.of(count, unit));
    }
    return counting.done();
  }

  #countAt(place: number): number {
    const { starts } = this.#occurrences;
    return (starts[place + 1] ?? 0) - (starts[place] ?? 0);
  }
}
