import type { Place } from "../../links/alignment.ts";
import type { Page, Resolve } from "./resolver.ts";

/** How links fared. */
export interface Score {
  /** Of paragraphs that are still there: led to them, to something else, nowhere. */
  right: number;
  wrong: number;
  lost: number;
  /** Paragraphs that are not there any more, and of how many the link leads to another. */
  deleted: number;
  elsewhere: number;
  /** Paragraphs of which nobody can tell whether they are there, and of how many the link leads where they cannot be. */
  doubtful: number;
  astray: number;
}

export const noScore = (): Score => ({
  right: 0,
  wrong: 0,
  lost: 0,
  deleted: 0,
  elsewhere: 0,
  doubtful: 0,
  astray: 0,
});

/** Where a paragraph is now, in one place or several; none: it was deleted. */
export interface Truth {
  readonly link: Place;
  /** What it said. */
  readonly text: string;
  readonly places: readonly Place[];
  /** It may be in one of the places, or be deleted. */
  readonly isDoubtful: boolean;
}

/** Adds what became of links. A twin, the same text at another place, is right too, also for one that was deleted. */
export function addScores(
  score: Score,
  truths: readonly Truth[],
  resolve: Resolve,
  now: readonly Page[],
): void {
  const pages = new Map(now.map((page) => [page.source, page.texts]));
  const textAt = ({ source, at }: Place) => pages.get(source)?.[at];
  for (const { link, text, places, isDoubtful } of truths) {
    const found = resolve(link);
    const isAmong = found !== null && places.some((place) => textAt(place) === textAt(found));
    if (isDoubtful) {
      score.doubtful++;
      if (found && !isAmong) score.astray++;
    } else if (places.length === 0) {
      score.deleted++;
      if (found && textAt(found) !== text) score.elsewhere++;
    } else if (!found) score.lost++;
    else if (isAmong) score.right++;
    else score.wrong++;
  }
}

const percent = (part: number, all: number) => (all === 0 ? "–" : `${((100 * part) / all).toFixed(2)}%`);

/** A table of some schemes, a line each. */
export function printScores(title: string, scores: ReadonlyMap<string, Score>): void {
  const [first] = scores.values();
  const { right, wrong, lost, deleted, doubtful } = first ?? noScore();
  const inDoubt = doubtful > 0 ? `, ${doubtful} that may be there` : "";
  console.log(`\n${title}: ${right + wrong + lost} paragraphs still there, ${deleted} deleted${inDoubt}`);
  console.log(row("", ["right", "wrong", "lost", "elsewhere", ...(doubtful > 0 ? ["astray"] : [])]));
  for (const [name, one] of scores) {
    const all = one.right + one.wrong + one.lost;
    const shares = [one.right, one.wrong, one.lost].map((part) => percent(part, all));
    const astray = doubtful > 0 ? [percent(one.astray, one.doubtful)] : [];
    console.log(row(name, [...shares, percent(one.elsewhere, one.deleted), ...astray]));
  }
}

const row = (name: string, columns: readonly string[]) =>
  name.padEnd(24) + columns.map((column) => column.padStart(10)).join("");
