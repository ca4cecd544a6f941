import { FacetColumns } from "./facet-columns.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import { LeafFinder } from "./leaf-finder.ts";
import { Order } from "./order.ts";
import { type Lengths, lengthsOf } from "./text-lengths.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** An index with all that searching it needs, prepared once. */
export interface OpenedIndex extends Pick<FrozenIndex, "columns" | "headings" | "copies"> {
  readonly layout: UnitLayout;
  readonly finder: LeafFinder;
  readonly lengths: Lengths;
  readonly facets: FacetColumns;
  readonly order: Order;
  /** Of each article the ordinal of its first paragraph among all paragraphs. */
  readonly firstParagraphs: Uint32Array;
}

export function openIndex(index: FrozenIndex): OpenedIndex {
  const { layout, columns, headings, copies } = index;
  return {
    layout,
    columns,
    headings,
    copies,
    finder: new LeafFinder(index),
    lengths: lengthsOf(layout),
    facets: new FacetColumns(columns.authors, columns.date),
    order: new Order(columns.date),
    firstParagraphs: firstParagraphsOf(layout),
  };
}

function firstParagraphsOf(layout: UnitLayout): Uint32Array {
  const firsts = new Uint32Array(layout.articles);
  for (let article = 1; article < layout.articles; article++) {
    firsts[article] = (firsts[article - 1] ?? 0) + layout.paragraphsOf(article - 1);
  }
  return firsts;
}
