import { type TextSource, unlessDamaged } from "#lib/archive/read-paragraph.ts";
import type { ArticleVersion } from "#lib/links/history.ts";

/** What a version of an article changed of the one before, in numbers of paragraphs. */
export interface VersionChanges {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** A version as the foot of an article lists it. */
export interface ListedVersion {
  readonly day: string | null;
  /** Null of the first. */
  readonly changes: VersionChanges | null;
  /** Whether the article was gone. */
  readonly isGone: boolean;
}

/** The versions of an article, none where they cannot be read. */
export function readVersions(source: TextSource, slug: string): readonly ArticleVersion[] {
  return unlessDamaged<readonly ArticleVersion[]>(
    () => source.archive.versionsOf(slug),
    (error) => {
      source.onDamage?.(`The history of ${slug}`, error);
      return [];
    },
  );
}

/** The versions, the oldest first: of each day the last, which is what the day is shown as. */
export function listVersions(versions: readonly ArticleVersion[]): ListedVersion[] {
  const last = versions.filter(({ day }, at) => at === versions.length - 1 || versions[at + 1]?.day !== day);
  return last.map((version, at) => {
    const before = last[at - 1];
    const changes = before ? changesBetween(before, version) : null;
    return { day: version.day, changes, isGone: version.ids.length === 0 };
  });
}

function changesBetween(before: ArticleVersion, after: ArticleVersion): VersionChanges {
  const [olds, news] = [before, after].map(({ ids, texts }) => new Map(ids.map((id, at) => [id, texts[at]])));
  if (!olds || !news) return { changed: 0, added: 0, removed: 0 };
  const kept = [...news].filter(([id]) => olds.has(id));
  return {
    changed: kept.filter(([id, text]) => olds.get(id) !== text).length,
    added: news.size - kept.length,
    removed: olds.size - kept.length,
  };
}
