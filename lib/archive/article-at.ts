import { PARAGRAPH_KINDS, type ParagraphKind } from "#lib/corpus/article.ts";
import { type ArticleVersion, AS_NOW } from "#lib/links/history.ts";
import { linkLookup } from "./link-lookup.ts";
import type { TextSource } from "./read-paragraph.ts";

/** A paragraph as it once was. */
export interface PastParagraph {
  readonly id: string;
  /** 1-based place in the article then. */
  readonly number: number;
  readonly kind: ParagraphKind;
  /** Null where it was taken out, or cannot be read. */
  readonly text: string | null;
}

/** An article as it was on some day. */
export interface PastArticle {
  readonly version: ArticleVersion;
  /** Since when the next version holds; null where this is the present one. */
  readonly until: string | null;
  readonly paragraphs: readonly PastParagraph[];
}

/**
 * An article as the archive had it at the end of a day.
 *
 * @param day `2026-01-05` (UTC)
 * @returns null where it has not changed since the archive first had it, or the archive did not have it yet
 */
export function articleAt(source: TextSource, slug: string, day: string): PastArticle | null {
  const versions = source.archive.versionsOf(slug);
  const at = versions.findLastIndex((version) => (version.day ?? "") <= day);
  const version = versions[at];
  return version
    ? { version, until: versions[at + 1]?.day ?? null, paragraphs: read(source, version) }
    : null;
}

function read(source: TextSource, { ids, texts, kinds }: ArticleVersion): PastParagraph[] {
  const lookup = linkLookup(source);
  return ids.map((id, at) => {
    const ordinal = texts[at] ?? AS_NOW;
    const text = ordinal === AS_NOW ? lookup.textOf(id) : lookup.oldText(ordinal);
    return { id, number: at + 1, kind: PARAGRAPH_KINDS[Number(kinds[at] ?? 0)] ?? "text", text };
  });
}
