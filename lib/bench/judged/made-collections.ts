import type { Collection } from "./collection.ts";
import { misspeltQueries } from "./misspelt-queries.ts";
import { nameQueries } from "./name-queries.ts";
import { sentenceQueries } from "./sentence-queries.ts";
import { titleQueries } from "./title-queries.ts";

/** What can be made from the texts of the kit's collections, the same in every run: a guard against tuning to one set. */
const MADE: Readonly<Record<string, (collection: Collection) => readonly Collection[]>> = {
  bbc: (collection) => [nameQueries(collection), sentenceQueries(collection)],
  cranfield: (collection) => [titleQueries(collection)],
  xquad: (collection) => [misspeltQueries(collection)],
};

/** Collections made from one of the kit, on its texts or on variants of them. */
export function madeFrom(collection: Collection): readonly Collection[] {
  return MADE[collection.name]?.(collection) ?? [];
}

/** Collections on the same texts together. */
export function bySet(collections: readonly Collection[]): Collection[][] {
  const sets = new Map<string, Collection[]>();
  for (const collection of collections)
    sets.set(collection.set, [...(sets.get(collection.set) ?? []), collection]);
  return [...sets.values()];
}
