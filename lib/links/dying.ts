import { IdTable } from "./id-table.ts";
import type { LinkedArticle } from "./linked-article.ts";
import { isLive, type ParagraphRecord } from "./record.ts";
import type { RecordList } from "./record-list.ts";
import type { Registry } from "./registry.ts";
import { Unread } from "./unread.ts";

/** A published id that would lead nowhere, and what it led to. */
export type Dying = Pick<ParagraphRecord, "id" | "text">;

/** What a build would do. */
export interface Planned {
  /** What it has to remember. */
  readonly records: RecordList;
  /** As it was before. */
  readonly registry: Registry;
  readonly linked: readonly LinkedArticle[];
  /** Ids of paragraphs of the archive that is there; null where there is none. */
  readonly published: Pick<IdTable, "has"> | null;
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
  const gone: Dying[] = [];
  for (const record of records) {
    if (record.kind !== "paragraph" || record.state !== "gone") continue;
    const known = registry.paragraphs.get(record.id);
    if (known && known.state !== "gone") gone.push(known);
  }
  return unread.size === 0 ? gone : [...gone, ...unreadNow(planned, unread)];
}

function unreadNow({ records, registry, linked, published }: Planned, unread: ReadonlySet<string>): Dying[] {
  const present = new IdTable();
  for (const { ids } of linked) for (const id of ids) present.add(id);
  const sources = new Unread(
    unread,
    linked.map(({ article }) => article),
  );
  const away = new Map<string, ParagraphRecord>();
  for (const { source, paragraphs } of registry.articles.latest()) {
    if (!sources.has(source)) continue;
    for (const id of paragraphs) {
      const record =
        present.has(id) || !(published?.has(id) ?? true) ? undefined : registry.paragraphs.get(id);
      if (record && isLive(record)) away.set(id, record);
    }
  }
  return away.size === 0 ? [] : [...away.values(), ...partsOf(away, records, registry)];
}

/** What is after the build a part of these alone. */
function partsOf(
  away: ReadonlyMap<string, ParagraphRecord>,
  records: RecordList,
  registry: Registry,
): Iterable<ParagraphRecord> {
  const merged = new Map<string, ParagraphRecord>();
  for (const id of registry.paragraphs.idsWhere(({ state }) => state === "merged"))
    merged.set(id, registry.paragraphs.get(id) as ParagraphRecord);
  for (const record of records) {
    if (record.kind !== "paragraph") continue;
    merged.delete(record.id);
    if (record.state === "merged") merged.set(record.id, record);
  }
  return [...merged.values()].filter(({ to }) => to.every((id) => away.has(id)));
}
