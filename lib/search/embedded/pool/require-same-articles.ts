import type { Archive } from "#lib/archive/archive.ts";
import { SnapshotError } from "#lib/archive/manifest.ts";

/** By what an index is told from that of another archive. */
export interface ArticlesOf {
  readonly snapshot: string;
  /** Paragraphs of each article. */
  readonly counts: Uint32Array;
}

export function articlesOf({ snapshot, articles }: Pick<Archive, "snapshot" | "articles">): ArticlesOf {
  return { snapshot, counts: Uint32Array.from(articles, ({ count }) => count) };
}

/**
 * @param indexed how many paragraphs each article has by the index
 * @throws SnapshotError where the index is of other articles than the archive's
 */
export function requireSameArticles(indexed: Uint32Array, { snapshot, counts }: ArticlesOf): void {
  if (indexed.length === counts.length && indexed.every((count, article) => count === counts[article]))
    return;
  throw new SnapshotError(
    `The search index of snapshot ${snapshot} is of other articles. Build it again with npm run index.`,
  );
}
