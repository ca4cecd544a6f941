import { type Article, PARAGRAPH_KINDS } from "#lib/corpus/article.ts";
import { align } from "./align.ts";
import type { Alignment, Kept, KnownArticle, SeenArticle, SeenParagraph, SignedOff } from "./alignment.ts";
import type { Draft, DraftArticle } from "./draft.ts";
import { knownArticles } from "./known-articles.ts";
import { lettersHash, lettersOf, mintId } from "./mint.ts";
import type { RegistryRecord } from "./record.ts";
import { recordBuild } from "./record-build.ts";
import type { Registry } from "./registry.ts";
import { Retired } from "./retired.ts";
import { newSlugs } from "./slug.ts";
import { Unread } from "./unread.ts";

/** An article with its lasting names: a slug, and an id for each paragraph, in order. */
export interface LinkedArticle {
  readonly article: Article;
  readonly slug: string;
  readonly ids: readonly string[];
}

export interface Assignment {
  /** In the order of the articles given. */
  readonly articles: readonly LinkedArticle[];
  /** What the registry must remember from now on: nothing where nothing has changed. All of one time. */
  readonly records: readonly RegistryRecord[];
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
  const linked = new Map(drafts.map((draft) => [draft.article.source, link(draft)]));
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

/** A text that stands where it stood need not be hashed again: hashing is most of the work of an unchanged build. */
function seenArticles(articles: readonly Article[], known: readonly KnownArticle[]): SeenArticle[] {
  const bySource = new Map(known.map((article) => [article.source, article.paragraphs]));
  return articles.map(({ source, paragraphs }) => {
    const before = bySource.get(source);
    const seen = paragraphs.map((paragraph, at) => {
      const [same, { text }] = [before?.[at], paragraph];
      return new Seen(paragraph, same?.text === text ? same.letters : lettersHash(lettersOf(text)));
    });
    return { source, paragraphs: seen };
  });
}

/** A text is read where it is kept each time: not all of them need be in memory. */
class Seen implements SeenParagraph {
  readonly #paragraph: SeenText;

  constructor(
    paragraph: SeenText,
    readonly letters: string,
  ) {
    this.#paragraph = paragraph;
  }

  get text(): string {
    return this.#paragraph.text;
  }
}

type SeenText = Pick<SeenParagraph, "text">;

class SeenDraft extends Seen implements Draft {
  id: string;

  constructor(
    paragraph: SeenParagraph,
    readonly kept: Kept | null,
  ) {
    super(paragraph, paragraph.letters);
    this.id = kept?.id ?? "";
  }
}

function nameAll(
  articles: readonly Article[],
  seen: readonly SeenArticle[],
  alignment: Alignment,
  registry: Registry,
): DraftArticle[] {
  const retired = new Retired(registry);
  const slugs = slugsFor(articles, seen, alignment, registry, retired);
  const drafts = articles.map((article, at): DraftArticle => {
    const kept = alignment.kept.get(article.source) ?? [];
    const paragraphs = (seen[at]?.paragraphs ?? []).map(
      (paragraph, place): Draft => new SeenDraft(paragraph, kept[place] ?? null),
    );
    const kinds = article.paragraphs.map(({ kind }) => PARAGRAPH_KINDS.indexOf(kind)).join("");
    return { article, slug: slugs.get(article.source) ?? "", kinds, paragraphs };
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
  return new Map([...named, ...newSlugs(unnamed, new Set(registry.articles.keys()))]);
}

function giveIds(articles: readonly DraftArticle[], retired: Retired, registry: Registry): void {
  const unnamed = articles.flatMap(({ slug, paragraphs }) =>
    paragraphs.filter(({ id }) => id === "").map((draft) => ({ slug, draft })),
  );
  for (const { slug, draft } of unnamed) draft.id = retired.takeAtHome(slug, draft.letters)?.id ?? "";
  for (const { draft } of unnamed) draft.id ||= retired.takeAnywhere(draft.letters, draft.text)?.id ?? "";
  if (unnamed.length > 0) mintIds(articles, new Set(registry.paragraphs.keys()));
}

function mintIds(articles: readonly DraftArticle[], known: Set<string>): void {
  const twins = new Map<string, number>();
  for (const { paragraphs } of articles) {
    let previous = "";
    for (const draft of paragraphs) {
      // Letters are not kept since they are all of the text once more.
      draft.id ||= mintId(lettersOf(draft.text), previous, (id) => known.has(id), twins);
      known.add(draft.id);
      previous = draft.id;
    }
  }
}

function link({ article, slug, paragraphs }: DraftArticle): LinkedArticle {
  return { article, slug, ids: paragraphs.map(({ id }) => id) };
}
