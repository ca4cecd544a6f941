import type { Article } from "../../corpus/article.ts";
import { align } from "../../links/align.ts";
import type { Alignment, KnownArticle, Place, SeenArticle } from "../../links/alignment.ts";
import { assign, buildTime } from "../../links/assign.ts";
import { lettersHash, lettersOf } from "../../links/mint.ts";
import { Registry } from "../../links/registry.ts";
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

/** What a registry leads to that was brought up to date with every one of these versions in turn, by builds. */
export function byRegistry(versions: readonly (readonly Page[])[]): Resolve {
  const registry = new Registry();
  const builds = versions.map((pages) => {
    const { articles, records } = assign(pages.map(articleOf), registry, { time: buildTime(registry, 0) });
    for (const record of records) registry.remember(record);
    return articles;
  });
  const first = new Map(builds[0]?.map(({ article, ids }) => [article.source, ids]));
  const places = new Map<string, Place>();
  for (const { article, ids } of builds.at(-1) ?? [])
    for (const [at, id] of ids.entries()) places.set(id, { source: article.source, at });
  return ({ source, at }) => {
    const id = first.get(source)?.[at] ?? "";
    const record = registry.paragraphs.get(id);
    return places.get(record?.state === "merged" ? (record.to[0] ?? "") : id) ?? null;
  };
}

function articleOf({ source, texts }: Page): Article {
  const paragraphs = texts.map((text, at) => ({ number: at + 1, kind: "text" as const, text }));
  return {
    source,
    title: source,
    authors: [],
    date: null,
    language: "en",
    tags: [],
    paragraphs,
    removed: [],
  };
}

function placesOf({ kept, ended }: Alignment): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [source, ones] of kept) {
    for (const [at, one] of ones.entries()) if (one) places.set(one.id, { source, at });
  }
  for (const [id, one] of ended) if (one.state === "merged") places.set(id, one.to[0]);
  return places;
}
