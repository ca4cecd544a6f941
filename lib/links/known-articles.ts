import type { KnownArticle } from "./alignment.ts";
import { type ArticleRecord, isLive, type ParagraphRecord } from "./record.ts";
import type { Registry } from "./registry.ts";
import { Unread } from "./unread.ts";

/**
 * What the archive held after the latest build, for this one to be aligned with: the live paragraphs, each once, in the
 * order of their articles. Where two branches were merged, a paragraph that one of them added to an article that the
 * other wrote later follows behind the others.
 *
 * @param unread tells what is left out: what such files hold stays as it is
 */
export function knownArticles(registry: Registry, unread = new Unread()): KnownArticle[] {
  const unlisted = unlistedParagraphs(registry);
  return latestArticles(registry)
    .filter(({ source }) => !unread.isAway(source))
    .map((article) => knownArticle(article, registry, unlisted.get(article.slug) ?? []))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The latest record of each article, those of articles that are gone included, in the order of their slugs. */
export function latestArticles(registry: Registry): ArticleRecord[] {
  const latest = [...registry.articles.values()].flatMap((records) => records.at(-1) ?? []);
  return latest.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** By slug: live paragraphs that the article in which they stand does not list. */
function unlistedParagraphs(registry: Registry): Map<string, ParagraphRecord[]> {
  const unlisted = new Map<string, ParagraphRecord[]>();
  const live = [...registry.paragraphs.values()].filter(isLive);
  const articles = latestArticles(registry);
  const isListed = (id: string, slug: string) => {
    const record = registry.paragraphs.get(id);
    return record?.slug === slug && isLive(record);
  };
  const listed = articles.map(({ slug, paragraphs }) => paragraphs.filter((id) => isListed(id, slug)));
  // Nearly always all are: to count them costs a tenth of looking each of them up.
  if (listed.reduce((sum, ids) => sum + new Set(ids).size, 0) === live.length) return unlisted;
  const ids = new Set(listed.flat());
  for (const record of live) {
    if (!ids.has(record.id)) unlisted.set(record.slug, [...(unlisted.get(record.slug) ?? []), record]);
  }
  return unlisted;
}

function knownArticle(
  { slug, source, paragraphs }: ArticleRecord,
  registry: Registry,
  unlisted: readonly ParagraphRecord[],
): KnownArticle {
  const listed = [...new Set(paragraphs)].flatMap((id) => {
    const record = registry.paragraphs.get(id);
    return record && isLive(record) && record.slug === slug ? [record] : [];
  });
  return { slug, source, paragraphs: [...listed, ...unlisted] };
}
