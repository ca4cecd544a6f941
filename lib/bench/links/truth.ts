import { heaviestChain, type Link } from "../../links/heaviest-chain.ts";
import { runsIn, WeighedWords } from "./weighed-words.ts";

/*
 * What became of paragraphs from one version to the next, told by their words: between two versions little changes, so
 * that some of the words and the same neighbours are enough. It shares no measure with what it judges. What it cannot
 * tell it says: a paragraph may be one, or may have gone.
 */

/** How like two texts are of which one became the other: between the same neighbours, and anywhere. */
const LEAST_NEAR = 0.4;
const LEAST_FAR = 0.6;
/** So much more like than any other. */
const MARGIN = 0.1;
/** So much less, and nobody can tell. */
const DOUBT = 0.2;
/** So much of a part stands in what it is a part of. */
const LEAST_CONTAINED = 0.7;

/** What became of a paragraph. */
export interface Fate {
  /** The places in which it goes on, of which one is certain; none if it does not, or may not. */
  readonly places: readonly number[];
  /** Where it may be, if it has no place. */
  readonly likely: readonly number[];
}

interface Likeness {
  readonly from: number;
  readonly to: number;
  readonly isNear: boolean;
  readonly likeness: number;
  /** How much of the words of one stands in the other, in any order. */
  readonly common: number;
  /** How many runs of words of the old one stand in the new one, and the other way round. */
  readonly ofOld: number;
  readonly ofNow: number;
}

/** For each old paragraph what became of it. */
export function stepBetween(olds: readonly string[], nows: readonly string[]): Fate[] {
  const same = sameTexts(olds, nows);
  const anchors = heaviestChain(same);
  const [places, taken] = [olds.map((): number[] => []), new Set<number>()];
  const take = (links: readonly Pick<Link, "from" | "to">[]) => {
    for (const { from, to } of links) {
      if (taken.has(to) || (places[from]?.length ?? 1) > 0) continue;
      places[from]?.push(to);
      taken.add(to);
    }
  };
  take(anchors);
  take(same);
  const changed = [...olds.keys()].filter((from) => places[from]?.length === 0);
  const fresh = [...nows.keys()].filter((to) => !taken.has(to));
  const compared = compareAll(olds, nows, changed, fresh, anchors);
  take(onlyBest(compared, ({ likeness }) => likeness).filter((one) => one.likeness >= leastOf(one)));
  addParts(places, taken, compared);
  const likely = likelyPlaces(compared);
  return places.map((own, from) => ({ places: own, likely: own.length > 0 ? [] : (likely.get(from) ?? []) }));
}

function sameTexts(olds: readonly string[], nows: readonly string[]): Link[] {
  const places = new Map<string, number[]>();
  for (const [to, text] of nows.entries()) places.set(text, [...(places.get(text) ?? []), to]);
  return olds.flatMap((text, from) => (places.get(text) ?? []).map((to) => ({ from, to, weight: 1 })));
}

function compareAll(
  olds: readonly string[],
  nows: readonly string[],
  changed: readonly number[],
  fresh: readonly number[],
  anchors: readonly Link[],
): Likeness[] {
  const words = new WeighedWords([...olds, ...nows]);
  const [oldGap, nowGap] = [gaps(anchors.map(({ from }) => from)), gaps(anchors.map(({ to }) => to))];
  const [some, others] = [
    changed.map((from) => ({ from, gap: oldGap(from), bag: words.of(olds[from] ?? "") })),
    fresh.map((to) => ({ to, gap: nowGap(to), bag: words.of(nows[to] ?? "") })),
  ];
  return some.flatMap(({ from, gap, bag }) =>
    others.flatMap((other): Likeness[] => {
      const shared = words.shared(bag, other.bag);
      if (shared === 0) return [];
      const likeness = (2 * shared) / (bag.weight + other.bag.weight);
      const common = Math.max(shared / bag.weight, shared / other.bag.weight);
      const [ofOld, ofNow] = [runsIn(bag, other.bag), runsIn(other.bag, bag)];
      return [{ from, to: other.to, isNear: gap === other.gap, likeness, common, ofOld, ofNow }];
    }),
  );
}

/** Tells how many of some places, in order, come before one. */
function gaps(places: readonly number[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const leastOf = ({ isNear }: Likeness) => (isNear ? LEAST_NEAR : LEAST_FAR);

/** Those that are more like each other than anything else is like either; the likest first. */
function onlyBest(compared: readonly Likeness[], measure: (one: Likeness) => number): Likeness[] {
  const best = new Map<number, number[]>();
  const keysOf = ({ from, to }: Likeness) => [from, -1 - to];
  for (const one of compared) {
    for (const key of keysOf(one))
      best.set(key, [...(best.get(key) ?? []), measure(one)].sort((a, b) => b - a).slice(0, 2));
  }
  const isOnly = (one: Likeness) =>
    keysOf(one).every((key) => {
      const [first = 0, second = 0] = best.get(key) ?? [];
      return measure(one) === first && second <= first - MARGIN;
    });
  return compared.filter(isOnly).sort((a, b) => measure(b) - measure(a));
}

/** Parts of paragraphs that were cut up, and paragraphs that are parts of larger ones now. */
function addParts(
  places: readonly number[][],
  taken: ReadonlySet<number>,
  compared: readonly Likeness[],
): void {
  const pieces = compared.filter(({ to, ofNow }) => !taken.has(to) && ofNow >= LEAST_CONTAINED);
  const parts = compared.filter(({ from, ofOld }) => places[from]?.length === 0 && ofOld >= LEAST_CONTAINED);
  for (const { from, to } of [...pieces, ...wholesOf(parts)]) {
    const own = places[from] ?? [];
    if (!own.includes(to)) own.push(to);
  }
}

/** For each part the one in which most of it stands, if there is one only. */
function wholesOf(parts: readonly Likeness[]): Likeness[] {
  return parts.filter((one) =>
    parts.every((other) => other === one || other.from !== one.from || other.ofOld <= one.ofOld - MARGIN),
  );
}

function likelyPlaces(compared: readonly Likeness[]): Map<number, number[]> {
  const likely = new Map<number, number[]>();
  for (const one of compared) {
    const isLike = one.likeness >= leastOf(one) - DOUBT || one.common >= LEAST_CONTAINED - DOUBT;
    if (isLike) likely.set(one.from, [...(likely.get(one.from) ?? []), one.to]);
  }
  return likely;
}
