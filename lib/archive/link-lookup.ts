import type { LinkLookup } from "#lib/links/resolve.ts";
import { readParagraph, type TextSource, unlessDamaged } from "./read-paragraph.ts";

/** What an archive answers for links (resolve.ts). A damaged text is told of and missing; the rest is as it should be. */
export function linkLookup(source: TextSource): LinkLookup {
  const { archive } = source;
  return {
    has: (id) => archive.ordinalOfId(id) !== undefined,
    historyOf: (id) => archive.historyOf(id),
    oldText: (ordinal) =>
      unlessDamaged<string | null>(
        () => archive.oldText(ordinal),
        (error) => {
          source.onDamage?.(`Old text ${ordinal}`, error);
          return null;
        },
      ),
    textOf: (id) => {
      const ordinal = archive.ordinalOfId(id);
      return ordinal === undefined ? null : (readParagraph(source, ordinal).text ?? null);
    },
  };
}
