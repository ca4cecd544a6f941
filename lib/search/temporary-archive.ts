import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "#lib/archive/archive.ts";
import { type Arranged, arrange, type NamedArticle } from "#lib/archive/arrange.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { type SnapshotContent, writeSnapshot } from "#lib/archive/write-snapshot.ts";
import type { Article, ParagraphKind } from "#lib/corpus/article.ts";
import type { Engine, EngineKind } from "./engine.ts";
import { indexable } from "./indexable.ts";
import { buildSearchFiles, openSearch, SEARCH_FINGERPRINT, type Searchable } from "./open-search.ts";
import { Scratch } from "./scratch.ts";
import { buildSynonyms } from "./synonyms/synonyms.ts";

/** An article for tests: `paragraphs` as plain texts (`# …` is a heading), slug and ids made from places. */
export interface SampleArticle extends Pick<Article, "title" | "authors" | "date"> {
  readonly paragraphs: readonly string[];
  /** Path in the corpus; the slug with `.txt` where left out. */
  readonly source?: string;
  /** English where left out. */
  readonly language?: string;
  readonly tags?: readonly string[];
  /** Ordinal of the sample of which it is a copy. */
  readonly copyOf?: number;
  /** Texts of the removed pieces. */
  readonly removed?: readonly string[];
}

/** Builds, opens and hands out an archive of the samples; article ordinals follow their order. Removed afterwards. */
export function withTemporaryArchive<T>(
  samples: readonly SampleArticle[],
  kind: EngineKind,
  use: (archive: Archive, engine: Engine) => Promise<T>,
): Promise<T> {
  return withArranged(markedCopies(samples), kind, use);
}

/** The same for articles read from files. */
export function withArchiveOf<T>(
  articles: readonly NamedArticle[],
  kind: EngineKind,
  use: (archive: Archive, engine: Engine) => Promise<T>,
): Promise<T> {
  return withArranged(arrange(articles), kind, use);
}

/** The samples in their order, with copies as they say. */
function markedCopies(samples: readonly SampleArticle[]): Arranged {
  const arranged = arrange(samples.map(named));
  const articles = arranged.articles.map((entry, at) => ({ ...entry, copyOf: samples[at]?.copyOf ?? null }));
  return { ...arranged, articles };
}

async function withArranged<T>(
  arranged: Arranged,
  kind: EngineKind,
  use: (archive: Archive, engine: Engine) => Promise<T>,
): Promise<T> {
  const build = async (scratch: Scratch) => {
    const index = await kind.build(indexable(arranged), scratch);
    return { ...arranged, index, fingerprint: kind.fingerprint };
  };
  return withSnapshot(build, async (archive) => {
    const engine = await kind.open(archive);
    try {
      return await use(archive, engine);
    } finally {
      await engine.close();
    }
  });
}

/** Builds an archive of the samples with all that it is searched by. @param synonyms text of the owner's file */
export function withTemporarySearch<T>(
  samples: readonly SampleArticle[],
  use: (site: Searchable) => Promise<T>,
  synonyms = "",
): Promise<T> {
  return withSearchOf(samples.map(named), use, synonyms);
}

/** The same for articles read from files. */
export async function withSearchOf<T>(
  articles: readonly NamedArticle[],
  use: (site: Searchable) => Promise<T>,
  synonyms = "",
): Promise<T> {
  const arranged = arrange(articles);
  const build = async (scratch: Scratch) => {
    const index = await buildSearchFiles(arranged, buildSynonyms(synonyms), scratch);
    return { ...arranged, index, fingerprint: SEARCH_FINGERPRINT };
  };
  return withSnapshot(build, async (archive) => {
    const site = await openSearch(archive);
    try {
      return await use(site);
    } finally {
      await site.engine.close();
    }
  });
}

async function withSnapshot<T>(
  build: (scratch: Scratch) => Promise<SnapshotContent>,
  use: (archive: Archive) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), "pilcrow-"));
  try {
    const scratch = new Scratch(data);
    const content = await build(scratch);
    await writeSnapshot(data, content).finally(() => scratch.close());
    const { archive } = await openArchive(data, content.fingerprint);
    return await use(archive).finally(() => archive.close());
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** The id of a sample's paragraph. @param article, paragraph places from 0 */
export function sampleId(article: number, paragraph: number): string {
  return String(article * 1000 + paragraph).padStart(10, "0");
}

function named(sample: SampleArticle, at: number): NamedArticle {
  const slug = `article-${String(at).padStart(4, "0")}`;
  const ids = sample.paragraphs.map((_, place) => sampleId(at, place));
  return { article: articleOf(sample, `${slug}.txt`), slug, ids };
}

function articleOf(sample: SampleArticle, usualSource: string): Article {
  const { title, authors, date, source = usualSource, language = "en", tags = [], removed = [] } = sample;
  return {
    source,
    title,
    authors,
    date,
    language,
    tags,
    paragraphs: sample.paragraphs.map((text, place) => ({ number: place + 1, kind: kindOf(text), text })),
    removed: removed.map((text) => ({ rule: "teaser", text })),
  };
}

const kindOf = (text: string): ParagraphKind => (text.startsWith("# ") ? "heading" : "text");
