import type { Archive } from "#lib/archive/archive.ts";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { FacetColumns } from "./facet-columns.ts";
import type { FrozenIndex } from "./frozen-index.ts";
import { LeafFinder } from "./leaf-finder.ts";
import { Order } from "./order.ts";
import { type Lengths, lengthsOf } from "./text-lengths.ts";
import type { UnitLayout } from "./unit-layout.ts";

/** An archive with all that searching it needs, prepared once. */
export interface OpenedIndex {
  readonly archive: Archive;
  readonly layout: UnitLayout;
  readonly finder: LeafFinder;
  readonly lengths: Lengths;
  readonly facets: FacetColumns;
  readonly order: Order;
}

/** @throws SnapshotError where the index is of other articles than the archive's */
export function openIndex(archive: Archive, index: FrozenIndex): OpenedIndex {
  const { layout } = index;
  const isOfArchive = archive.articles.every(({ count }, article) => count === layout.paragraphsOf(article));
  if (layout.articles !== archive.articles.length || !isOfArchive) {
    throw new SnapshotError(
      `The search index of snapshot ${archive.snapshot} is of other articles. Build it again with npm run index.`,
    );
  }
  return {
    archive,
    layout,
    finder: new LeafFinder(index),
    lengths: lengthsOf(index),
    facets: new FacetColumns(archive.articles),
    order: new Order(archive.articles),
  };
}
