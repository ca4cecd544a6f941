import type { Hits } from "./hits.ts";
import { placeFrom } from "./occurrences.ts";
import type { UnitLayout } from "./unit-layout.ts";
import type { UnitMask } from "./unit-mask.ts";
import { emptySet } from "./unit-set.ts";

/** The units in which all of some things stand. @param among the articles to look at, ascending; null: any */
export function sharedUnits(all: readonly Hits[], layout: UnitLayout, among: Uint32Array | null): UnitMask {
  const units = emptySet(layout);
  const fewest = all.map(({ counts }) => counts.articles).reduce((one, other) => shorter(one, other));
  const articles = among === null ? fewest : common(fewest, among);
  const kept = new Uint32Array(articles.length);
  let count = 0;
  for (const article of articles) {
    const [start, end] = [layout.setStarts[article] ?? 0, layout.setStarts[article + 1] ?? 0];
    let any = 0;
    for (let at = start; at < end; at++) {
      let byte = 255;
      for (let one = 0; one < all.length; one++) byte &= all[one]?.units[at] ?? 0;
      units[at] = byte;
      any |= byte;
    }
    if (any !== 0) kept[count++] = article;
  }
  return { articles: kept.subarray(0, count), units };
}

const shorter = (one: Uint32Array, other: Uint32Array) => (one.length <= other.length ? one : other);

/** What two ascending lists share: the numbers of the shorter one are looked up in the longer. */
function common(one: Uint32Array, other: Uint32Array): Uint32Array {
  const few = shorter(one, other);
  const many = few === one ? other : one;
  let from = 0;
  return few.filter((number) => {
    from = placeFrom(many, number, from);
    return many[from] === number;
  });
}
