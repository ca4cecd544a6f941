import { heaviestChain, type Link } from "../../links/heaviest-chain.ts";

/*
 * What became of paragraphs from one commit to the next, told by words and loosely: between two commits little changes,
 * so that the same place and some of the words are enough. It shares no measure with what it judges.
 */

/** How like two texts are that stand between the same neighbours, and anywhere. */
const LEAST_NEAR = 0.3;
const LEAST_FAR = 0.6;
/** So much of a part stands in what it is a part of. */
const LEAST_CONTAINED = 0.7;
const FEWEST_WORDS = 4;

type Words = ReadonlyMap<string, number>;

/** For each old paragraph the places in which it goes on, none if it does not. */
export type Step = readonly (readonly number[])[];

/** From one version to the next. */
export function stepBetween(olds: readonly string[], nows: readonly string[]): Step {
  const [oldWords, nowWords] = [olds, nows].map((texts) => texts.map(wordsOf));
  const places = olds.map((): number[] => []);
  const taken = new Set<number>();
  const take = (links: readonly Link[]) => {
    for (const { from, to } of links) {
      if (taken.has(to) || (places[from]?.length ?? 1) > 0) continue;
      places[from]?.push(to);
      taken.add(to);
    }
  };
  const linksBy = (score: (from: number, to: number) => number, least: number): Link[] =>
    olds.flatMap((_, from) => {
      if ((places[from]?.length ?? 0) > 0) return [];
      return nows.flatMap((_, to) => {
        const weight = taken.has(to) ? 0 : score(from, to);
        return weight >= least ? [{ from, to, weight }] : [];
      });
    });
  const same = (from: number, to: number) => Number(olds[from] === nows[to]);
  const alike = (from: number, to: number) => likeness(oldWords?.[from], nowWords?.[to]);
  const anchors = heaviestChain(linksBy(same, 1));
  take(anchors);
  take(linksBy(same, 1));
  take(
    heaviestChain(linksBy((from, to) => (isBetween(anchors, from, to) ? alike(from, to) : 0), LEAST_NEAR)),
  );
  take(linksBy(alike, LEAST_FAR).sort((a, b) => b.weight - a.weight));
  addParts(places, oldWords ?? [], nowWords ?? [], olds, nows);
  return places;
}

/** Whether the same paragraphs come before both. */
function isBetween(anchors: readonly Link[], from: number, to: number): boolean {
  return anchors.every((anchor) => anchor.from < from === anchor.to < to);
}

/** Parts of edited paragraphs, and paragraphs that are parts of them now. */
function addParts(
  places: number[][],
  olds: readonly Words[],
  nows: readonly Words[],
  oldTexts: readonly string[],
  nowTexts: readonly string[],
): void {
  const kept = new Set(places.flatMap((ones, from) => ones.filter((to) => oldTexts[from] === nowTexts[to])));
  for (const [from, words] of olds.entries()) {
    const own = places[from] ?? [];
    if (own.some((to) => kept.has(to))) continue;
    for (const [to, others] of nows.entries()) {
      if (kept.has(to) || own.includes(to)) continue;
      const isPart = own.length === 0 && isContained(words, others);
      if (isPart || isContained(others, words)) own.push(to);
    }
  }
}

function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const sizeOf = (words: Words) => [...words.values()].reduce((sum, count) => sum + count, 0);

function shared(some: Words, others: Words): number {
  let count = 0;
  for (const [word, times] of some) count += Math.min(times, others.get(word) ?? 0);
  return count;
}

const likeness = (some: Words = new Map(), others: Words = new Map()) =>
  (2 * shared(some, others)) / Math.max(1, sizeOf(some) + sizeOf(others));

const isContained = (part: Words, whole: Words) =>
  sizeOf(part) >= FEWEST_WORDS &&
  sizeOf(part) < sizeOf(whole) &&
  shared(part, whole) >= LEAST_CONTAINED * sizeOf(part);
