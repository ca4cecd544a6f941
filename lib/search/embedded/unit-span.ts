import type { UnitLayout } from "./unit-layout.ts";

/** The units of some articles, numbered from 0 one article after the other. */
export class UnitSpan {
  /** Of each article its first unit in the span; one more than articles. */
  readonly starts: Uint32Array;

  constructor(
    /** Ordinals, ascending. */
    readonly articles: Uint32Array,
    layout: UnitLayout,
  ) {
    this.starts = new Uint32Array(articles.length + 1);
    for (let at = 0; at < articles.length; at++) {
      this.starts[at + 1] = (this.starts[at] ?? 0) + layout.unitsOf(articles[at] ?? 0);
    }
  }

  get units(): number {
    return this.starts.at(-1) ?? 0;
  }
}
