import type { FileHistory, Revision } from "./git-history.ts";
import { byRegistry } from "./pilcrow.ts";
import { SCHEMES } from "./schemes.ts";
import { addScores, noScore, printScores, type Score, type Truth } from "./score.ts";
import { type Step, stepBetween } from "./truth.ts";

const DAY = 24 * 60 * 60;
/** Of each file so many pairs of versions. */
const MOST_PAIRS = 6;
/** The registry is brought up to date after so many revisions. */
const EVERY = 5;

/** Prints how links to paragraphs of files fared after so many days, told by what was done commit by commit. */
export function benchRealEdits(histories: readonly FileHistory[], days: number): void {
  const names = [...SCHEMES.keys(), `Pilcrow, every ${EVERY}`];
  const scores = new Map(names.map((name): [string, Score] => [name, noScore()]));
  let [files, pairs] = [0, 0];
  for (const { source, revisions } of histories) {
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
  steps: readonly Step[],
  scores: ReadonlyMap<string, Score>,
): void {
  const versions = revisions.map(({ texts }) => [{ source, texts }]);
  const [old, now] = [versions[0] ?? [], versions.at(-1) ?? []];
  const truths = (revisions[0]?.texts ?? []).map((_, at): Truth => {
    const places = steps.reduce<readonly number[]>(
      (ones, step) => [...new Set(ones.flatMap((one) => step[one] ?? []))],
      [at],
    );
    return { link: { source, at }, places: places.map((place) => ({ source, at: place })) };
  });
  const built = versions.filter((_, at) => at % EVERY === 0 || at === versions.length - 1);
  for (const [name, score] of scores) {
    const resolve = SCHEMES.get(name)?.(old, now) ?? byRegistry(built);
    addScores(score, truths, resolve, now);
  }
}
