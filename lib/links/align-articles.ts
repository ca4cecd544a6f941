import type { AlignArticle } from "./align-paragraph.ts";
import { kinships } from "./align-rare.ts";
import type { WholeCorpus } from "./whole-corpus.ts";

/** Letters that stand in more articles than this are boilerplate and say nothing of which article is which. */
const MOST_HOMES = 20;
/** How much rare an article still shares that was edited throughout: at its old place, and at another. */
const LEAST_AT_HOME = 0.15;
const LEAST_ELSEWHERE = 0.25;
/** A note that quotes a long article shares all that it has with it, and next to nothing of the other's. */
const LEAST_OF_LARGER = 0.1;

interface Match {
  readonly old: AlignArticle;
  readonly now: AlignArticle;
  readonly score: number;
}

/**
 * Which known article each file holds. First the file that it was, where paragraphs with at least half of the text of
 * both are the same; then any file of which that is true (renamed, renumbered), the most alike first; then the same by
 * likeness, edited throughout; then the file that it was, however much was rewritten.
 */
export function alignArticles(
  olds: readonly AlignArticle[],
  nows: readonly AlignArticle[],
  corpus: WholeCorpus,
): Map<AlignArticle, AlignArticle> {
  const matched = new Map<AlignArticle, AlignArticle>();
  const taken = new Set<AlignArticle>();
  const take = (matches: readonly Match[]) => {
    for (const { old, now } of [...matches].sort(bestFirst)) {
      if (matched.has(now) || taken.has(old)) continue;
      matched.set(now, old);
      taken.add(old);
    }
  };
  const takeHomeFirst = (matches: readonly Match[]) => {
    take(matches.filter(isHome));
    take(matches);
  };
  takeHomeFirst(sharingParagraphs(olds, nows));
  const [freeOlds, freeNows] = [
    olds.filter((one) => !taken.has(one)),
    nows.filter((one) => !matched.has(one)),
  ];
  takeHomeFirst(alike(freeOlds, freeNows, corpus));
  const homes = new Map(freeNows.map((now) => [now.source, now]));
  take(freeOlds.flatMap((old) => ({ old, now: homes.get(old.source), score: 0 })).filter(hasHome));
  return matched;
}

const isHome = ({ old, now }: Match) => old.source === now.source;

const hasHome = (match: Omit<Match, "now"> & { now: AlignArticle | undefined }): match is Match =>
  match.now !== undefined;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const bestFirst = (a: Match, b: Match) =>
  b.score - a.score || compare(a.now.name, b.now.name) || compare(a.old.name, b.old.name);

/** Those that have at least half of the text of both in paragraphs with the same letters. */
function sharingParagraphs(olds: readonly AlignArticle[], nows: readonly AlignArticle[]): Match[] {
  const homes = new Map<string, AlignArticle[]>();
  for (const old of olds)
    for (const hash of sizes(old).keys()) {
      const known = homes.get(hash);
      if (known) known.push(old);
      else homes.set(hash, [old]);
    }
  return nows.flatMap((now) => {
    const shared = new Map<AlignArticle, number>();
    for (const [hash, size] of sizes(now)) {
      const articles = homes.get(hash) ?? [];
      if (articles.length > MOST_HOMES) continue;
      for (const old of articles) shared.set(old, (shared.get(old) ?? 0) + size);
    }
    return [...shared].flatMap(([old, size]) => {
      const score = (2 * size) / (sizeOf(old) + sizeOf(now));
      return 2 * size >= Math.max(sizeOf(old), sizeOf(now)) ? [{ old, now, score }] : [];
    });
  });
}

/** Length of the text by the letters it is known by. */
function sizes({ paragraphs }: AlignArticle): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { hash, text } of paragraphs) sizes.set(hash, (sizes.get(hash) ?? 0) + text.length);
  return sizes;
}

const sizeOf = ({ paragraphs }: AlignArticle) => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** Those that share much of what is rare. */
function alike(olds: readonly AlignArticle[], nows: readonly AlignArticle[], corpus: WholeCorpus): Match[] {
  return kinships(olds, nows, LEAST_AT_HOME, corpus).flatMap(({ old, now, ofSmaller, ofLarger }) => {
    const score = (ofSmaller + ofLarger) / 2;
    const least = old.source === now.source ? LEAST_AT_HOME : LEAST_ELSEWHERE;
    return ofLarger >= LEAST_OF_LARGER && score >= least ? [{ old, now, score }] : [];
  });
}
