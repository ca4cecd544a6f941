import type { Article } from "#lib/corpus/article.ts";
import { type Claimant, Claims } from "./claims.ts";
import { matchArticles } from "./match-articles.ts";
import { lettersHash, lettersOf, mintId } from "./mint.ts";
import type { ArticleRecord, ParagraphRecord, Registry, RegistryRecord } from "./registry.ts";
import { newSlugs } from "./slug.ts";

/** An article with its lasting names: a slug, and an id for each paragraph, in order. */
export interface LinkedArticle {
  readonly article: Article;
  readonly slug: string;
  readonly ids: readonly string[];
}

export interface Assignment {
  /** In the order of the articles given. */
  readonly articles: readonly LinkedArticle[];
  /** What the registry must remember from now on. */
  readonly records: readonly RegistryRecord[];
}

interface Draft {
  readonly article: Article;
  readonly slug: string;
  readonly paragraphs: readonly Claimant[];
}

/**
 * Gives every article its slug and every paragraph its id: the registered one where the same letters stood in the same
 * article, or have moved from another, else a newly minted one.
 *
 * @param articles in any order; the outcome does not depend on it
 * @param unread sources of files that are there but could not be read this time; they keep what they have
 */
export function assign(
  articles: readonly Article[],
  registry: Registry,
  unread: ReadonlySet<string> = new Set(),
): Assignment {
  const ordered = [...articles].sort((a, b) => (a.source < b.source ? -1 : 1));
  const kept = [...registry.articles.values()]
    .filter(({ source }) => unread.has(source))
    .map(({ slug }) => slug);
  const drafts = nameArticles(ordered, registry, new Set(kept));
  const paragraphs = drafts.flatMap((draft) => draft.paragraphs);
  const claims = new Claims(registry, new Set(kept));
  claims.claimAtHome(paragraphs);
  claims.claimMoved(paragraphs);
  const known = new Set(registry.paragraphs.keys());
  const twins = new Map<string, number>();
  for (const draft of drafts) mintIds(draft.paragraphs, known, twins);
  const linked = new Map(drafts.map((draft) => [draft.article.source, link(draft)]));
  return {
    articles: articles.flatMap(({ source }) => linked.get(source) ?? []),
    records: drafts.flatMap((draft) => newRecords(draft, registry)),
  };
}

function nameArticles(articles: readonly Article[], registry: Registry, kept: ReadonlySet<string>): Draft[] {
  const lettered = articles.map((article) => {
    const hashes = article.paragraphs.map(({ text }) => lettersHash(lettersOf(text)));
    return { article, source: article.source, hashes };
  });
  const others = new Map([...registry.articles].filter(([slug]) => !kept.has(slug)));
  const matched = matchArticles(lettered, { ...registry, articles: others });
  const unnamed = articles.filter(({ source }) => !matched.has(source));
  const slugs = new Map([...matched, ...newSlugs(unnamed, new Set(registry.articles.keys()))]);
  return lettered.map(({ article, source, hashes }) => {
    const slug = slugs.get(source) ?? "";
    const paragraphs = article.paragraphs.map(
      ({ text }, at): Claimant => ({ slug, text, hash: hashes[at] ?? "", id: undefined }),
    );
    return { article, slug, paragraphs };
  });
}

function mintIds(paragraphs: readonly Claimant[], known: Set<string>, twins: Map<string, number>): void {
  let previous = "";
  for (const paragraph of paragraphs) {
    // Letters are not kept since they are all of the text once more.
    paragraph.id ??= mintId(lettersOf(paragraph.text), previous, (id) => known.has(id), twins);
    known.add(paragraph.id);
    previous = paragraph.id;
  }
}

function link({ article, slug, paragraphs }: Draft): LinkedArticle {
  return { article, slug, ids: paragraphs.map(({ id }) => id ?? "") };
}

function newRecords(draft: Draft, registry: Registry): RegistryRecord[] {
  const { article, slug, ids } = link(draft);
  const { source, title } = article;
  const paragraphs = article.paragraphs.map(({ text }, at): ParagraphRecord => {
    return { kind: "paragraph", id: ids[at] ?? "", slug, letters: draft.paragraphs[at]?.hash ?? "", text };
  });
  const changed = paragraphs.filter((record) => !isSameParagraph(registry.paragraphs.get(record.id), record));
  const record: ArticleRecord = { kind: "article", slug, source, title, paragraphs: ids };
  return isSameArticle(registry.articles.get(slug), record) ? changed : [...changed, record];
}

function isSameParagraph(known: ParagraphRecord | undefined, { slug, text }: ParagraphRecord): boolean {
  return known?.slug === slug && known.text === text;
}

function isSameArticle(
  known: ArticleRecord | undefined,
  { source, title, paragraphs }: ArticleRecord,
): boolean {
  return known?.source === source && known.title === title && known.paragraphs.join() === paragraphs.join();
}
