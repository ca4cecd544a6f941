import type { LinkedArticle } from "./assign.ts";
import { latestArticles } from "./known-articles.ts";
import { isLive, type ParagraphRecord, type RegistryRecord } from "./record.ts";
import type { Registry } from "./registry.ts";
import { Unread } from "./unread.ts";

/** A published id that would lead nowhere, and what it led to. */
export type Dying = Pick<ParagraphRecord, "id" | "text">;

/** What a build would do. */
export interface Planned {
  /** What it has to remember. */
  readonly records: readonly RegistryRecord[];
  /** As it was before. */
  readonly registry: Registry;
  readonly linked: readonly LinkedArticle[];
  /** Ids of paragraphs of the archive that is there; null where there is none. */
  readonly published: ReadonlySet<string> | null;
}

/**
 * The paragraphs whose links lead somewhere and would not after this build: they are gone, or their file, or that of
 * the larger one of which they are a part, could not be read. What the archive has not had before either is not counted
 * once more.
 *
 * @param unread sources of files that are there but could not be read
 */
export function dying(planned: Planned, unread: ReadonlySet<string> = new Set()): Dying[] {
  const { records, registry } = planned;
  const gone = records.flatMap((record) => {
    const known = record.kind === "paragraph" ? registry.paragraphs.get(record.id) : undefined;
    return record.kind === "paragraph" && record.state === "gone" && known && known.state !== "gone"
      ? [known]
      : [];
  });
  return unread.size === 0 ? gone : [...gone, ...unreadNow(planned, unread)];
}

function unreadNow({ records, registry, linked, published }: Planned, unread: ReadonlySet<string>): Dying[] {
  const present = new Set(linked.flatMap(({ ids }) => ids));
  const sources = new Unread(
    unread,
    linked.map(({ article }) => article),
  );
  const away = latestArticles(registry)
    .filter(({ source }) => sources.has(source))
    .flatMap(({ paragraphs }) => paragraphs.flatMap((id) => registry.paragraphs.get(id) ?? []))
    .filter((record) => isLive(record) && !present.has(record.id) && (published?.has(record.id) ?? true));
  if (away.length === 0) return [];
  const ids = new Set(away.map(({ id }) => id));
  const now = new Map(registry.paragraphs);
  for (const record of records) if (record.kind === "paragraph") now.set(record.id, record);
  const parts = [...now.values()].filter(
    ({ state, to }) => state === "merged" && to.every((id) => ids.has(id)),
  );
  return [...away, ...parts];
}
