import { FacetColumns } from "./facet-columns.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import { LeafFinder } from "./leaf-finder.ts";
import { Order } from "./order.ts";
import type { UnitLayout } from "./unit-layout.ts";
import { type WeighedTexts, weighTexts } from "./weighed-texts.ts";

/** An index with all that searching it needs, prepared once. */
export interface OpenedIndex extends Pick<FrozenIndex, "columns" | "headings" | "copies"> {
  readonly layout: UnitLayout;
  readonly finder: LeafFinder;
  readonly weighed: WeighedTexts;
  readonly facets: FacetColumns;
  readonly order: Order;
  /** Of each article the ordinal of its first paragraph among all paragraphs. */
  readonly firstParagraphs: Uint32Array;
}

export function openIndex(index: FrozenIndex): OpenedIndex {
  const { layout, columns, headings, copies } = index;
  const weighed = weighTexts(layout);
  return {
    layout,
    columns,
    headings,
    copies,
    finder: new LeafFinder(index, weighed.bestPart),
    weighed,
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
