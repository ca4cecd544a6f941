import type { FileHistory, Revision } from "./git-history.ts";
import { byRegistry } from "./pilcrow.ts";
import { SCHEMES } from "./schemes.ts";
import { addScores, noScore, printScores, type Score, type Truth } from "./score.ts";
import { type Fate, stepBetween } from "./truth.ts";

const DAY = 24 * 60 * 60;
/** Of each file so many pairs of versions. */
const MOST_PAIRS = 6;
/** The registry is brought up to date after so many revisions. */
const EVERY = 5;
const EACH = "Pilcrow, each revision";
/** Longer files are left out: they are lists and logs that programs wrote, and some schemes take minutes for each. */
const MOST_PARAGRAPHS = 1000;

/** Prints how links to paragraphs of files fared after so many days, told by what was done commit by commit. */
export function benchRealEdits(histories: readonly FileHistory[], days: number): void {
  const names = [...SCHEMES.keys(), `Pilcrow, every ${EVERY}`, EACH];
  const scores = new Map(names.map((name): [string, Score] => [name, noScore()]));
  let [files, pairs] = [0, 0];
  for (const { source, revisions } of histories) {
    if (revisions.some(({ texts }) => texts.length > MOST_PARAGRAPHS)) continue;
    const steps = revisions.slice(1).map(({ texts }, at) => stepBetween(revisions[at]?.texts ?? [], texts));
    const chosen = pairsOf(revisions, days);
    for (const [from, to] of chosen)
      scorePair(source, revisions.slice(from, to + 1), steps.slice(from, to), scores);
    files += Number(chosen.length > 0);
    pairs += chosen.length;
  }
  if (pairs === 0) console.log(`No text file has two versions ${days} days apart (--days).`);
  else printScores(`${files} files, ${pairs} pairs of versions ${days} days apart or more`, scores);
}

function pairsOf(revisions: readonly Revision[], days: number): [from: number, to: number][] {
  const pairs = revisions.flatMap(({ time }, from): [number, number][] => {
    const to = revisions.findIndex((later, at) => at > from && later.time >= time + days * DAY);
    return to > 0 ? [[from, to]] : [];
  });
  const step = Math.max(1, Math.ceil(pairs.length / MOST_PAIRS));
  return pairs.filter((_, at) => at % step === 0);
}

function scorePair(
  source: string,
  revisions: readonly Revision[],
  steps: readonly (readonly Fate[])[],
  scores: ReadonlyMap<string, Score>,
): void {
  const versions = revisions.map(({ texts }) => [{ source, texts }]);
  const [old, now] = [versions[0] ?? [], versions.at(-1) ?? []];
  const truths = (revisions[0]?.texts ?? []).map((text, at): Truth => {
    const { places, isDoubtful } = follow(at, steps);
    const found = places.map((place) => ({ source, at: place }));
    return { link: { source, at }, text, places: found, isDoubtful };
  });
  const built = versions.filter((_, at) => at % EVERY === 0 || at === versions.length - 1);
  for (const [name, score] of scores) {
    const resolve = SCHEMES.get(name)?.(old, now) ?? byRegistry(name === EACH ? versions : built);
    addScores(score, truths, resolve, now);
  }
}

/** Where a paragraph is after all steps, or may be. */
function follow(
  at: number,
  steps: readonly (readonly Fate[])[],
): Pick<Truth, "isDoubtful"> & { places: readonly number[] } {
  let [places, isDoubtful]: [readonly number[], boolean] = [[at], false];
  for (const step of steps) {
    const fates = places.flatMap((place) => step[place] ?? []);
    isDoubtful ||= fates.some(({ likely }) => likely.length > 0);
    places = [...new Set(fates.flatMap((fate) => [...fate.places, ...fate.likely]))];
  }
  return { places, isDoubtful };
}
