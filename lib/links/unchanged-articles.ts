import type { KnownArticle, SeenArticle, SignedOff } from "./alignment.ts";

/**
 * Articles of which no letter changed, and about which no person has decided otherwise: they are aligned by this alone.
 *
 * @returns source → the known article
 */
export function unchangedArticles(
  known: readonly KnownArticle[],
  seen: readonly SeenArticle[],
  signedOff: SignedOff,
): Map<string, KnownArticle> {
  const bySource = new Map<string, KnownArticle[]>();
  for (const one of known) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  const unchanged = new Map<string, KnownArticle>();
  for (const now of seen) {
    const same = (bySource.get(now.source) ?? []).filter(
      (old) => isSame(old, now) && isUndisputed(old, signedOff),
    );
    const [first] = same.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    if (first) unchanged.set(now.source, first);
  }
  return unchanged;
}

function isSame({ paragraphs: olds }: KnownArticle, { paragraphs: nows }: SeenArticle): boolean {
  return olds.length === nows.length && olds.every(({ letters }, at) => letters === nows[at]?.letters);
}

function isUndisputed({ paragraphs }: KnownArticle, signedOff: SignedOff): boolean {
  if (signedOff.size === 0) return true;
  return paragraphs.every(
    ({ id, letters }) => (signedOff.get(id) ?? letters) === letters && signedOff.get(id) !== null,
  );
}
