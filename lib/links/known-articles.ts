import { Latest } from "#lib/corpus/latest.ts";
import type { KnownArticle, KnownParagraph } from "./alignment.ts";
import { IdTable } from "./id-table.ts";
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
  for (const { slug, source } of registry.articles.latest()) {
    if (unread.isAway(source)) continue;
    const article = new Known(slug, source, registry, unlisted.get(slug) ?? [], latest);
    if (article.ids.length > 0) known.push(article);
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
  readonly #registry: Registry;
  readonly #unlisted: readonly string[];
  readonly #latest: Latest<Known, readonly KnownParagraph[]>;

  /** @param latest what was made of one of them */
  constructor(
    readonly slug: string,
    readonly source: string,
    registry: Registry,
    unlisted: readonly string[],
    latest: Latest<Known, readonly KnownParagraph[]>,
  ) {
    this.#registry = registry;
    this.#unlisted = unlisted;
    this.#latest = latest;
  }

  get ids(): readonly string[] {
    const record = this.#registry.articles.latestOf(this.slug);
    return [...(record ? listedIds(record, this.#registry) : []), ...this.#unlisted];
  }

  get paragraphs(): readonly KnownParagraph[] {
    const { paragraphs } = this.#registry;
    return this.#latest.of(this, ({ ids }) => ids.flatMap((id) => paragraphs.get(id) ?? []));
  }
}
