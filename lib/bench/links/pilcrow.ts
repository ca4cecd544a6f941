import { align } from "../../links/align.ts";
import type { Alignment, KnownArticle, Place, SeenArticle } from "../../links/alignment.ts";
import { lettersHash, lettersOf } from "../../links/mint.ts";
import type { Page, Resolve, Resolver } from "./resolver.ts";

/** What a registry would hold after a first build of these pages, ids telling where each paragraph stood. */
export function knownArticles(pages: readonly Page[]): KnownArticle[] {
  return seenArticles(pages).map(({ source, paragraphs }) => ({
    slug: source,
    source,
    paragraphs: paragraphs.map((one, at) => ({ ...one, id: idOf({ source, at }) })),
  }));
}

/** The pages as a build sees them. */
export function seenArticles(pages: readonly Page[]): SeenArticle[] {
  return pages.map(({ source, texts }) => ({
    source,
    paragraphs: texts.map((text) => ({ text, letters: lettersHash(lettersOf(text)) })),
  }));
}

const idOf = ({ source, at }: Place) => `${source}#${at}`;

/** The old texts are kept and aligned with the new ones at once. */
export const byPilcrow: Resolver = (old, now) => {
  const places = placesOf(align(knownArticles(old), seenArticles(now), new Map()));
  return (link) => places.get(idOf(link)) ?? null;
};

/** Aligned with every one of these versions in turn, as builds would. */
export function byRegistry(versions: readonly (readonly Page[])[]): Resolve {
  let [known, fresh] = [knownArticles(versions[0] ?? []), 0];
  const aliases = new Map<string, string>();
  let last: Alignment | undefined;
  for (const pages of versions.slice(1)) {
    const seen = seenArticles(pages);
    const alignment = align(known, seen, new Map());
    const mint = () => `new ${fresh++}`;
    const [next, lost] = [nextKnown(seen, alignment, mint), stillGone(known, alignment)];
    for (const [id, ended] of alignment.ended) {
      const into =
        ended.state === "merged"
          ? next.find(({ source }) => source === ended.to[0].source)?.paragraphs[ended.to[0].at]?.id
          : undefined;
      if (into) aliases.set(id, into);
    }
    [known, last] = [[...next, ...lost], alignment];
  }
  const places = last ? placesOf(last) : new Map<string, Place>();
  return (link) => {
    let id = idOf(link);
    for (let alias = aliases.get(id); alias !== undefined; alias = aliases.get(id)) id = alias;
    return places.get(id) ?? null;
  };
}

function nextKnown(
  seen: readonly SeenArticle[],
  { slugs, kept }: Alignment,
  mint: () => string,
): KnownArticle[] {
  return seen.map(({ source, paragraphs }) => ({
    slug: slugs.get(source) ?? mint(),
    source,
    paragraphs: paragraphs.map((one, at) => ({ ...one, id: kept.get(source)?.[at]?.id ?? mint() })),
  }));
}

/** What was not found is remembered, and looked for again. */
function stillGone(known: readonly KnownArticle[], { ended }: Alignment): KnownArticle[] {
  return known.flatMap(({ slug, source, paragraphs }) => {
    const gone = paragraphs.filter(({ id }) => ended.has(id) && ended.get(id)?.state !== "merged");
    return gone.length > 0 ? [{ slug: `${slug} gone`, source: `${source} gone`, paragraphs: gone }] : [];
  });
}

function placesOf({ kept, ended }: Alignment): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [source, ones] of kept) {
    for (const [at, one] of ones.entries()) if (one) places.set(one.id, { source, at });
  }
  for (const [id, one] of ended) if (one.state === "merged") places.set(id, one.to[0]);
  return places;
}
