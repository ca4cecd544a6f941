import "server-only";
import { type Damage, damageOf, type TextSource, unlessDamaged } from "#lib/archive/read-paragraph.ts";
import type { RemovedText } from "#lib/corpus/article.ts";

/** What import took out of an article, in the order of its file, or why that cannot be told. */
export interface RemovedFromArticle {
  readonly title: string;
  /** The article's BCP 47 tag. */
  readonly language: string;
  readonly pieces: readonly RemovedText[];
  readonly damage: Damage | null;
}

/** @returns null where no article has this slug */
export function readRemoved(source: TextSource, slug: string): RemovedFromArticle | null {
  const { archive, onDamage } = source;
  const ordinal = archive.ordinalOfSlug(slug);
  if (ordinal === undefined) return null;
  const { title, language, source: file } = archive.article(ordinal);
  const head = { title: title || file, language };
  return unlessDamaged<RemovedFromArticle>(
    () => ({ ...head, pieces: archive.removedOf(ordinal), damage: null }),
    (error) => {
      onDamage?.(`What was left out of ${slug}`, error);
      return { ...head, pieces: [], damage: damageOf("piece") };
    },
  );
}
