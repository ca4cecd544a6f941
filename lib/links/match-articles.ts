import type { ArticleRecord, Registry } from "./registry.ts";

/** An article of this build, by its file and the letters of its paragraphs. */
export interface Seen {
  readonly source: string;
  readonly hashes: readonly string[];
}

interface Pair {
  readonly source: string;
  readonly slug: string;
  readonly shared: number;
}

/** Letters that stand in more articles than this are boilerplate and say nothing of which article is which. */
const MOST_HOMES = 20;

/**
 * Which registered article each file holds. First the file that it was, where it still shares at least half of its
 * paragraphs both ways; then any file that does (renamed, renumbered), the most alike first; then the file that it was,
 * however much was rewritten.
 *
 * @returns source → slug, each slug once
 */
export function matchArticles(seen: readonly Seen[], registry: Registry): Map<string, string> {
  const bySource = new Map([...registry.articles.values()].map((record) => [record.source, record.slug]));
  const homes = homesByLetters(registry);
  const alike = seen.flatMap((one) => alikeTo(one, homes));
  const isSame = ({ source, slug }: Pair) => bySource.get(source) === slug;
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  const take = ({ source, slug }: { source: string; slug: string }) => {
    if (matched.has(source) || taken.has(slug)) return;
    matched.set(source, slug);
    taken.add(slug);
  };
  for (const pair of alike.filter(isSame)) take(pair);
  for (const pair of alike.sort(mostAlikeFirst)) take(pair);
  for (const { source } of seen) {
    const slug = bySource.get(source);
    if (slug !== undefined) take({ source, slug });
  }
  return matched;
}

function homesByLetters({ paragraphs, articles }: Registry): Map<string, ArticleRecord[]> {
  const homes = new Map<string, ArticleRecord[]>();
  for (const article of articles.values()) {
    for (const letters of new Set(article.paragraphs.map((id) => paragraphs.get(id)?.letters ?? ""))) {
      const known = homes.get(letters);
      if (known) known.push(article);
      else homes.set(letters, [article]);
    }
  }
  return homes;
}

function alikeTo({ source, hashes }: Seen, homes: ReadonlyMap<string, readonly ArticleRecord[]>): Pair[] {
  const shared = new Map<ArticleRecord, number>();
  for (const hash of new Set(hashes)) {
    const articles = homes.get(hash) ?? [];
    if (articles.length > MOST_HOMES) continue;
    for (const article of articles) shared.set(article, (shared.get(article) ?? 0) + 1);
  }
  return [...shared]
    .filter(([article, count]) => count * 2 >= hashes.length && count * 2 >= article.paragraphs.length)
    .map(([{ slug }, count]) => ({ source, slug, shared: count }));
}

function mostAlikeFirst(a: Pair, b: Pair): number {
  return b.shared - a.shared || compare(a.source, b.source) || compare(a.slug, b.slug);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
