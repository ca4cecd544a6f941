import { findCopies } from "#lib/corpus/copies/find-copies.ts";
import type { KeptSignatures } from "#lib/corpus/copies/kept-signatures.ts";
import type { ArticleEntry } from "./archive.ts";
import type { Arranged } from "./arrange.ts";

/**
 * The same articles, of those that tell the same text all but the oldest, or else the first, marked as its copies.
 *
 * @param kept what is known of texts from before
 */
export function markCopies(arranged: Arranged, kept: KeptSignatures | null = null): Arranged {
  const { articles, contents } = arranged;
  const textsOf = (ordinal: number) => (contents[ordinal]?.paragraphs ?? []).map(({ text }) => text);
  const originals = new Map<number, number>();
  for (const group of findCopies(articles.length, textsOf, kept)) {
    const original = group.reduce((best, one) => (isOlder(articles[one], articles[best]) ? one : best));
    for (const one of group) if (one !== original) originals.set(one, original);
  }
  if (originals.size === 0) return arranged;
  const marked = articles.map((entry, at) => ({ ...entry, copyOf: originals.get(at) ?? null }));
  return { ...arranged, articles: marked };
}

function isOlder(one: ArticleEntry | undefined, other: ArticleEntry | undefined): boolean {
  return (one?.date ?? "9999") < (other?.date ?? "9999");
}
