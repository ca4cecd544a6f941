import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "#lib/archive/archive.ts";
import { arrange } from "#lib/archive/arrange.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { writeSnapshot } from "#lib/archive/write-snapshot.ts";
import type { Article, ParagraphKind } from "#lib/corpus/article.ts";
import type { Engine, EngineKind } from "./engine.ts";
import { indexable } from "./indexable.ts";

/** An article for tests: `paragraphs` as plain texts (`# …` is a heading), slug and ids made from places. */
export interface SampleArticle extends Pick<Article, "title" | "authors" | "date"> {
  readonly paragraphs: readonly string[];
}

/** Builds, opens and hands out an archive of the samples; article ordinals follow their order. Removed afterwards. */
export async function withTemporaryArchive<T>(
  samples: readonly SampleArticle[],
  kind: EngineKind,
  use: (archive: Archive, engine: Engine) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), "pilcrow-"));
  try {
    const arranged = arrange(samples.map((sample, at) => named(sample, at)));
    const { fingerprint } = kind;
    await writeSnapshot(data, { ...arranged, index: kind.build(indexable(arranged)), fingerprint });
    const { archive } = await openArchive(data, fingerprint);
    return await use(archive, await kind.open(archive)).finally(() => archive.close());
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

function named({ title, authors, date, paragraphs }: SampleArticle, at: number) {
  const slug = `article-${String(at).padStart(4, "0")}`;
  const numbered = paragraphs.map((text, index) => ({ number: index + 1, kind: kindOf(text), text }));
  const article = { source: `${slug}.txt`, title, authors, date, language: "en", paragraphs: numbered };
  return { article, slug, ids: paragraphs.map((_, index) => String(at * 1000 + index).padStart(10, "0")) };
}

const kindOf = (text: string): ParagraphKind => (text.startsWith("# ") ? "heading" : "text");
