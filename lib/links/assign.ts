import type { Article } from "#lib/corpus/article.ts";
import { lettersHash, lettersOf, mintId } from "./mint.ts";
import type { ParagraphRecord, Registry, RegistryRecord } from "./registry.ts";
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
  readonly letters: readonly string[];
  readonly hashes: readonly string[];
  readonly ids: (string | undefined)[];
}

/**
 * Gives every article its slug and every paragraph its id: the registered one where the same letters stood in the same
 * article, then where they have left the article that had them (moved), else a newly minted one.
 *
 * @param articles in any order; the outcome does not depend on it
 */
export function assign(articles: readonly Article[], registry: Registry): Assignment {
  const ordered = [...articles].sort((a, b) => (a.source < b.source ? -1 : 1));
  const drafts = draft(ordered, registry);
  const claims = new Claims(registry);
  for (const one of drafts) claims.claim(one, ({ slug }) => slug === one.slug);
  for (const one of drafts) claims.claim(one, () => true);
  for (const one of drafts) claims.mint(one);
  const bySource = new Map(drafts.map((one) => [one.article.source, one]));
  return {
    articles: articles.flatMap(({ source }) => linked(bySource.get(source))),
    records: drafts.flatMap((one) => newRecords(one, registry)),
  };
}

function draft(articles: readonly Article[], registry: Registry): Draft[] {
  const lettered = articles.map((article) => {
    const letters = article.paragraphs.map(({ text }) => lettersOf(text));
    return { article, letters, hashes: letters.map(lettersHash), ids: letters.map(() => undefined) };
  });
  const slugs = slugsBySource(lettered, registry);
  return lettered.map((one) => ({ ...one, slug: slugs.get(one.article.source) ?? "" }));
}

function slugsBySource(drafts: readonly Omit<Draft, "slug">[], registry: Registry): Map<string, string> {
  const present = new Set(drafts.map(({ article }) => article.source));
  const slugs = new Map<string, string>();
  for (const { slug, source } of registry.articles.values()) if (present.has(source)) slugs.set(source, slug);
  const unnamed = drafts.filter(({ article }) => !slugs.has(article.source));
  for (const [source, slug] of renamed(unnamed, registry, present)) slugs.set(source, slug);
  const fresh = unnamed.filter(({ article }) => !slugs.has(article.source)).map(({ article }) => article);
  for (const [source, slug] of newSlugs(fresh, new Set(registry.articles.keys()))) slugs.set(source, slug);
  return slugs;
}

/** Files under a new name: at least half of the paragraphs are those of a registered article whose file is gone. */
function renamed(
  drafts: readonly Omit<Draft, "slug">[],
  registry: Registry,
  present: ReadonlySet<string>,
): Map<string, string> {
  const gone = new Set(
    [...registry.articles.values()].filter(({ source }) => !present.has(source)).map(({ slug }) => slug),
  );
  const homes = new Map<string, string>();
  for (const { letters, slug } of registry.paragraphs.values()) if (gone.has(slug)) homes.set(letters, slug);
  const found = new Map<string, string>();
  for (const { article, hashes } of drafts) {
    const counts = new Map<string, number>();
    for (const hash of hashes) {
      const home = homes.get(hash);
      if (home && gone.has(home)) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    const [slug, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
    if (count * 2 < hashes.length || count === 0) continue;
    found.set(article.source, slug);
    gone.delete(slug);
  }
  return found;
}

/** Which registered ids are still free for paragraphs with the same letters, in the order of their places. */
class Claims {
  readonly #byLetters = new Map<string, ParagraphRecord[]>();
  readonly #known: Set<string>;

  constructor(registry: Registry) {
    this.#known = new Set(registry.paragraphs.keys());
    for (const record of registry.paragraphs.values()) {
      const twins = this.#byLetters.get(record.letters);
      if (twins) twins.push(record);
      else this.#byLetters.set(record.letters, [record]);
    }
    for (const twins of this.#byLetters.values()) twins.sort((a, b) => a.number - b.number);
  }

  /** Gives the draft's paragraphs without an id the free registered ones that pass. */
  claim({ hashes, ids }: Draft, passes: (record: ParagraphRecord) => boolean): void {
    for (const [index, hash] of hashes.entries()) {
      if (ids[index] !== undefined) continue;
      const twins = this.#byLetters.get(hash) ?? [];
      const at = twins.findIndex(passes);
      if (at >= 0) ids[index] = twins.splice(at, 1)[0]?.id;
    }
  }

  mint({ letters, ids }: Draft): void {
    for (const [index, text] of letters.entries()) {
      if (ids[index] !== undefined) continue;
      const id = mintId(text, ids[index - 1] ?? "", (candidate) => this.#known.has(candidate));
      this.#known.add(id);
      ids[index] = id;
    }
  }
}

function linked(one: Draft | undefined): LinkedArticle[] {
  return one ? [{ article: one.article, slug: one.slug, ids: one.ids.map((id) => id ?? "") }] : [];
}

function newRecords({ article, slug, hashes, ids }: Draft, registry: Registry): RegistryRecord[] {
  const { source, title } = article;
  const known = registry.articles.get(slug);
  const records: RegistryRecord[] =
    known?.source === source && known.title === title ? [] : [{ kind: "article", slug, source, title }];
  for (const { number, text } of article.paragraphs) {
    const record = {
      kind: "paragraph",
      id: ids[number - 1] ?? "",
      slug,
      number,
      letters: hashes[number - 1] ?? "",
      text,
    } as const;
    if (!sameRecord(registry.paragraphs.get(record.id), record)) records.push(record);
  }
  return records;
}

function sameRecord(known: ParagraphRecord | undefined, record: ParagraphRecord): boolean {
  return known?.slug === record.slug && known.number === record.number && known.text === record.text;
}
