import { isUnread, latestArticles } from "./known-articles.ts";
import { isLive, type ParagraphRecord, type RegistryRecord } from "./record.ts";
import type { Registry } from "./registry.ts";

/** A published id that would lead nowhere, and what it led to. */
export type Dying = Pick<ParagraphRecord, "id" | "text">;

/**
 * The paragraphs whose links lead somewhere and would not after this build: they are gone, or their file could not be
 * read.
 *
 * @param records what this build has to remember
 * @param registry as it was before
 */
export function dying(
  records: readonly RegistryRecord[],
  registry: Registry,
  unread: ReadonlySet<string> = new Set(),
): Dying[] {
  const gone = records.flatMap((record) => {
    const known = record.kind === "paragraph" ? registry.paragraphs.get(record.id) : undefined;
    return record.kind === "paragraph" && record.state === "gone" && known && known.state !== "gone"
      ? [known]
      : [];
  });
  const away = latestArticles(registry)
    .filter(({ source }) => unread.size > 0 && isUnread(source, unread))
    .flatMap(({ paragraphs }) => paragraphs.flatMap((id) => registry.paragraphs.get(id) ?? []));
  return [...gone, ...away.filter(isLive)];
}
