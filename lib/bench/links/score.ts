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
}

export const noScore = (): Score => ({ right: 0, wrong: 0, lost: 0, deleted: 0, elsewhere: 0 });

/** Where a paragraph is now, in one place or several; none: it was deleted. */
export interface Truth {
  readonly link: Place;
  readonly places: readonly Place[];
}

/** Adds what became of links. A twin, the same text at another place, is right too. */
export function addScores(
  score: Score,
  truths: readonly Truth[],
  resolve: Resolve,
  now: readonly Page[],
): void {
  const pages = new Map(now.map((page) => [page.source, page.texts]));
  const textAt = ({ source, at }: Place) => pages.get(source)?.[at];
  for (const { link, places } of truths) {
    const found = resolve(link);
    if (places.length === 0) {
      score.deleted++;
      if (found) score.elsewhere++;
    } else if (!found) score.lost++;
    else if (places.some((place) => textAt(place) === textAt(found))) score.right++;
    else score.wrong++;
  }
}

const percent = (part: number, all: number) => (all === 0 ? "–" : `${((100 * part) / all).toFixed(1)}%`);

/** A table of some schemes, a line each. */
export function printScores(title: string, scores: ReadonlyMap<string, Score>): void {
  const [first] = scores.values();
  const { right, wrong, lost, deleted } = first ?? noScore();
  console.log(`\n${title}: ${right + wrong + lost} paragraphs still there, ${deleted} deleted`);
  console.log(row("", ["right", "wrong", "lost", "elsewhere"]));
  for (const [name, one] of scores) {
    const all = one.right + one.wrong + one.lost;
    const shares = [one.right, one.wrong, one.lost].map((part) => percent(part, all));
    console.log(row(name, [...shares, percent(one.elsewhere, one.deleted)]));
  }
}

const row = (name: string, columns: readonly string[]) =>
  name.padEnd(24) + columns.map((column) => column.padStart(10)).join("");
