import type { AlignArticle, AlignParagraph, Pairs } from "./align-paragraph.ts";
import { heaviestChain, type Link } from "./heaviest-chain.ts";
import { areFewer } from "./mint.ts";

/** Letters too few to be told apart from the same words elsewhere ("Background", "Yes."). */
export const FEWEST_LETTERS = 20;
/** Of many paragraphs with the same letters ("* * *") each is compared with so many before and behind. */
const MOST_TWINS = 32;
/** What a paragraph that kept its letters counts, beside one for each neighbour that did: it tells twins apart. */
const SAME = 2;
/** And what one counts that kept every sign: a heading may have the letters of a label beside it. */
const SAME_TEXT = 1;

/** Pairs paragraphs with the same letters that kept their order, as many as can be, those with the same neighbours first. */
export function alignInOrder(
  olds: readonly AlignParagraph[],
  nows: readonly AlignParagraph[],
  pairs: Pairs,
): void {
  const last = Math.min(olds.length, nows.length);
  let [start, end] = [0, 0];
  while (start < last && olds[start]?.text === nows[start]?.text) start++;
  while (end < last - start && olds.at(-1 - end)?.text === nows.at(-1 - end)?.text) end++;
  const [fromOlds, fromNows] = [olds.slice(start, olds.length - end), nows.slice(start, nows.length - end)];
  const chain = heaviestChain(sameLetters(fromOlds, fromNows));
  const links = [
    ...olds.slice(0, start).map((_, at) => ({ from: at, to: at })),
    ...chain.map(({ from, to }) => ({ from: from + start, to: to + start })),
    ...Array.from({ length: end }, (_, at) => ({ from: olds.length - 1 - at, to: nows.length - 1 - at })),
  ];
  for (const { from, to } of links) addSame(olds[from], nows[to], pairs);
}

function addSame(old: AlignParagraph | undefined, now: AlignParagraph | undefined, pairs: Pairs): void {
  if (old && now) pairs.add({ old, now, how: "same letters", score: 1 });
}

function sameLetters(olds: readonly AlignParagraph[], nows: readonly AlignParagraph[]): Link[] {
  const places = placesByHash(nows);
  const seen = new Map<string, number>();
  return olds.flatMap((old, from) => {
    const twin = seen.get(old.hash) ?? 0;
    seen.set(old.hash, twin + 1);
    const alike = (places.get(old.hash) ?? []).slice(Math.max(0, twin - MOST_TWINS), twin + MOST_TWINS + 1);
    return alike.map((to) => ({ from, to, weight: weightOf(old, nows[to]) }));
  });
}

function weightOf(old: AlignParagraph, now: AlignParagraph | undefined): number {
  return (
    SAME +
    (old.text === now?.text ? SAME_TEXT : 0) +
    Number(old.neighbour(-1)?.hash === now?.neighbour(-1)?.hash) +
    Number(old.neighbour(1)?.hash === now?.neighbour(1)?.hash)
  );
}

function placesByHash(paragraphs: readonly AlignParagraph[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { hash }] of paragraphs.entries()) {
    const known = places.get(hash);
    if (known) known.push(at);
    else places.set(hash, [at]);
  }
  return places;
}

/**
 * Pairs paragraphs of one article with the same letters wherever they stand now, twins in their order. What is short
 * has to stand beside what it stood beside, or to be the only one of its letters.
 */
export function alignMoved(old: AlignArticle, now: AlignArticle, pairs: Pairs): void {
  const [olds, nows] = [freeOf(old, pairs), freeOf(now, pairs)];
  const places = placesByHash(nows);
  const same = olds.filter(({ hash }) => places.has(hash));
  for (const one of same.filter(isTelling)) addSame(one, nows[places.get(one.hash)?.shift() ?? -1], pairs);
  const isOnly = onlyOnesIn(old, now, same);
  for (const one of same) {
    if (!pairs.isFree(one)) continue;
    const alike = (places.get(one.hash) ?? []).flatMap((at) => nows[at] ?? []);
    const isHere = (other: AlignParagraph) => isOnly(one.hash) || pairs.areBeside(one, other);
    addSame(
      one,
      alike.find((other) => pairs.isFree(other) && isHere(other)),
      pairs,
    );
  }
}

/** Pairs what two articles have in common of which the one is not the other's file: what is short only beside what is not. */
export function alignShared(old: AlignArticle, now: AlignArticle, pairs: Pairs): void {
  alignInOrder(freeOf(old, pairs).filter(isTelling), freeOf(now, pairs).filter(isTelling), pairs);
  const places = placesByHash(now.paragraphs);
  for (const one of freeOf(old, pairs)) {
    const alike = (places.get(one.hash) ?? []).flatMap((at) => now.paragraphs[at] ?? []);
    addSame(
      one,
      alike.find((other) => pairs.isFree(other) && pairs.areBeside(one, other)),
      pairs,
    );
  }
}

/** The paragraphs of an article that have no counterpart yet. */
export function freeOf({ paragraphs }: AlignArticle, pairs: Pairs): AlignParagraph[] {
  return paragraphs.filter((one) => pairs.isFree(one));
}

/** Whether a paragraph has letters enough to be told from others wherever it stands. */
export const isTelling = ({ letters }: AlignParagraph) => !areFewer(letters, FEWEST_LETTERS);

/** Whether letters stand once in each of two articles; counted only where it is asked about some. */
function onlyOnesIn(
  old: AlignArticle,
  now: AlignArticle,
  asked: readonly AlignParagraph[],
): (hash: string) => boolean {
  const counts = asked.length > 0 ? [old, now].map(({ paragraphs }) => placesByHash(paragraphs)) : [];
  return (hash) => counts.every((places) => places.get(hash)?.length === 1);
}
