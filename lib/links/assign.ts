import type { Article } from "#lib/corpus/article.ts";
import { align } from "./align.ts";
import type { Alignment, SeenArticle, SignedOff } from "./alignment.ts";
import { Draft } from "./draft.ts";
import { IdTable } from "./id-table.ts";
import { knownArticles } from "./known-articles.ts";
import type { LinkedArticle } from "./linked-article.ts";
import { lettersOf, mintId } from "./mint.ts";
import { recordBuild } from "./record-build.ts";
import type { RecordList } from "./record-list.ts";
import type { Registry } from "./registry.ts";
import { Retired } from "./retired.ts";
import { seenArticles } from "./seen-articles.ts";
import { newSlugs } from "./slug.ts";
import { Unread } from "./unread.ts";

export interface Assignment {
  /** In the order of the articles given. */
  readonly articles: readonly LinkedArticle[];
  /** What the registry must remember from now on: nothing where nothing has changed. All of one time. */
  readonly records: RecordList;
}

export interface AssignOptions {
  /** Sources of files that are there but could not be read this time; they keep what they have. */
  readonly unread?: ReadonlySet<string>;
  /** Of this build, as {@link buildTime} gives it; now where left out. */
  readonly time?: string;
  /** What a person decided; what the registry remembers of it where left out. */
  readonly signedOff?: SignedOff;
  /** Finds paragraphs again; tests may bring their own. */
  readonly align?: typeof align;
}

/**
 * Gives every article its slug and every paragraph its id: the one it is known by, where the aligner finds it again or
 * the letters of a retired one come back, else a newly minted one.
 *
 * @param articles in any order; the outcome does not depend on it
 */
export function assign(
  articles: readonly Article[],
  registry: Registry,
  options: AssignOptions = {},
): Assignment {
  const { signedOff = registry.signedOff } = options;
  const unread = new Unread(options.unread, articles);
  const time = options.time ?? buildTime(registry, Date.now());
  const ordered = [...articles].sort((a, b) => (a.source < b.source ? -1 : 1));
  const known = knownArticles(registry, unread);
  const seen = seenArticles(ordered, known);
  const alignment = (options.align ?? align)(known, seen, signedOff);
  const drafts = nameAll(ordered, seen, alignment, registry);
  const linked = new Map(drafts.map((draft) => [draft.article.source, draft.linked()]));
  return {
    articles: articles.flatMap(({ source }) => linked.get(source) ?? []),
    records: recordBuild({ drafts, alignment, registry, unread, signedOff, time }),
  };
}

/**
 * The time of a build, in ISO 8601: a clock that was set back must not make it older than the ones before.
 *
 * @param now milliseconds
 */
export function buildTime({ latest }: Registry, now: number): string {
  const earliest = latest === "" ? 0 : Date.parse(latest) + 1;
  return new Date(Math.max(now, earliest)).toISOString();
}

function nameAll(
  articles: readonly Article[],
  seen: readonly SeenArticle[],
  alignment: Alignment,
  registry: Registry,
): Draft[] {
  const retired = new Retired(registry);
  const slugs = slugsFor(articles, seen, alignment, registry, retired);
  const drafts = articles.map((article, at): Draft => {
    const { source } = article;
    const kept = () => alignment.kept.get(source) ?? [];
    return new Draft(article, slugs.get(source) ?? "", seen[at] ?? { source, paragraphs: [] }, kept);
  });
  giveIds(drafts, retired, registry);
  return drafts;
}

function slugsFor(
  articles: readonly Article[],
  seen: readonly SeenArticle[],
  { slugs }: Alignment,
  registry: Registry,
  retired: Retired,
): Map<string, string> {
  const named = new Map(slugs);
  const taken = new Set(slugs.values());
  for (const article of seen) {
    const slug = named.has(article.source) ? undefined : retired.takeSlug(article);
    if (slug !== undefined && !taken.has(slug)) named.set(article.source, slug);
  }
  const unnamed = articles.filter(({ source }) => !named.has(source));
  return new Map([...named, ...newSlugs(unnamed, new Set(registry.articles.slugs()))]);
}

function giveIds(drafts: readonly Draft[], retired: Retired, registry: Registry): void {
  const unnamed = drafts.filter((draft) => !draft.isNamed);
  if (!retired.isEmpty) {
    for (const draft of unnamed)
      draft.nameEach(({ letters }) => retired.takeAtHome(draft.slug, letters)?.id ?? "");
    for (const draft of unnamed)
      draft.nameEach(({ letters, text }) => retired.takeAnywhere(letters, text)?.id ?? "");
  }
  if (unnamed.length > 0) mintIds(drafts, registry);
}

function mintIds(drafts: readonly Draft[], registry: Registry): void {
  const [minted, twins] = [new IdTable(), new Map<string, number>()];
  const isTaken = (id: string) => registry.paragraphs.has(id) || minted.has(id);
  for (const draft of drafts) {
    if (draft.isNamed) continue;
    // Letters are not kept since they are all of the text once more.
    draft.nameEach(({ text }, previous) => {
      const id = mintId(lettersOf(text), previous, isTaken, twins);
      minted.add(id);
      return id;
    });
  }
}
