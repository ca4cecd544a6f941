import { Latest } from "#lib/corpus/latest.ts";
import type { KnownArticle, KnownParagraph } from "./alignment.ts";
import { IdTable } from "./id-table.ts";
import { joinIds, splitIds } from "./mint.ts";
import { type ArticleRecord, isLive } from "./record.ts";
import type { Registry } from "./registry.ts";
import { Unread } from "./unread.ts";

/**
 * What the archive held after the latest build, for this one to be aligned with: the live paragraphs, each once, in the
 * order of their articles. Where two branches were merged, a paragraph that one of them added to an article that the
 * other wrote later follows behind the others. Texts are read when they are asked for.
 *
 * @param unread tells what is left out: what such files hold stays as it is
 */
export function knownArticles(registry: Registry, unread = new Unread()): KnownArticle[] {
  const unlisted = unlistedParagraphs(registry);
  const latest = new Latest<Known, readonly KnownParagraph[]>();
  const known: KnownArticle[] = [];
  for (const article of registry.articles.latest()) {
    if (unread.isAway(article.source)) continue;
    const ids = [...listedIds(article, registry), ...(unlisted.get(article.slug) ?? [])];
    if (ids.length > 0) known.push(new Known(article, ids, registry, latest));
  }
  return known;
}

/** By slug: ids of live paragraphs that the article in which they stand does not list. */
function unlistedParagraphs(registry: Registry): Map<string, string[]> {
  const unlisted = new Map<string, string[]>();
  let [listed, live] = [0, 0];
  for (const article of registry.articles.latest()) listed += listedIds(article, registry).length;
  for (const _ of registry.paragraphs.idsWhere(isLive)) live++;
  // Nearly always all are: to count them costs a tenth of looking each of them up.
  if (listed === live) return unlisted;
  const ids = new IdTable();
  for (const article of registry.articles.latest())
    for (const id of listedIds(article, registry)) ids.add(id);
  for (const id of registry.paragraphs.idsWhere(isLive)) {
    const slug = ids.has(id) ? undefined : registry.paragraphs.get(id)?.slug;
    if (slug !== undefined) unlisted.set(slug, [...(unlisted.get(slug) ?? []), id]);
  }
  return unlisted;
}

/** Ids of the paragraphs that an article lists and that stand in it, each once. */
function listedIds(
  { slug, paragraphs }: Pick<ArticleRecord, "slug" | "paragraphs">,
  registry: Registry,
): string[] {
  return [...new Set(paragraphs)].filter((id) => registry.paragraphs.isLiveIn(id, slug));
}

class Known implements KnownArticle {
  readonly slug: string;
  readonly source: string;
  readonly #ids: string;
  readonly #registry: Registry;
  readonly #latest: Latest<Known, readonly KnownParagraph[]>;

  /** @param latest what was made of one of them */
  constructor(
    { slug, source }: ArticleRecord,
    ids: readonly string[],
    registry: Registry,
    latest: Latest<Known, readonly KnownParagraph[]>,
  ) {
    this.slug = slug;
    this.source = source;
    this.#ids = joinIds(ids);
    this.#registry = registry;
    this.#latest = latest;
  }

  get paragraphs(): readonly KnownParagraph[] {
    const { paragraphs } = this.#registry;
    return this.#latest.of(this, () => splitIds(this.#ids).flatMap((id) => paragraphs.get(id) ?? []));
  }
}
