import type { AlignArticle, AlignParagraph, Pairs } from "./align-paragraph.ts";
import type { SignedOff } from "./alignment.ts";

/** Obeys what a person has decided, where the paragraph that it speaks of is still there: first in the same article. */
export function alignSignedOff(
  olds: readonly AlignArticle[],
  nows: readonly AlignArticle[],
  homes: ReadonlyMap<AlignArticle, AlignArticle>,
  signedOff: SignedOff,
  pairs: Pairs,
): void {
  if (signedOff.size === 0) return;
  const wanted = new Set(signedOff.values());
  const places = new Map<string, AlignParagraph[]>();
  for (const one of nows.flatMap(({ paragraphs }) => paragraphs)) {
    if (wanted.has(one.hash)) places.set(one.hash, [...(places.get(one.hash) ?? []), one]);
  }
  for (const old of olds.flatMap(({ paragraphs }) => paragraphs)) {
    const letters = signedOff.get(old.id ?? "");
    if (letters === null) pairs.close(old);
    if (!letters) continue;
    const free = (places.get(letters) ?? []).filter((one) => pairs.isFree(one));
    const now = free.find(({ article }) => homes.get(article) === old.article) ?? free[0];
    if (now) pairs.add({ old, now, how: "signed off", score: 1 });
  }
}
