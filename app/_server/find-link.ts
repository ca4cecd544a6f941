import "server-only";
import type { ArticleEntry } from "#lib/archive/archive.ts";
import { linkLookup } from "#lib/archive/link-lookup.ts";
import {
  type ReadParagraph,
  readParagraph,
  type TextSource,
  unlessDamaged,
} from "#lib/archive/read-paragraph.ts";
import { versionSuffix } from "#lib/links/mint.ts";
import { parseLink } from "#lib/links/parse-link.ts";
import { type ResolvedLink, resolve } from "#lib/links/resolve.ts";
import { type ParagraphInPlace, paragraphInPlace } from "./find-in-archive.ts";

/** A paragraph and the article in which it stands. */
export interface PlacedParagraph {
  readonly paragraph: ReadParagraph;
  readonly entry: ArticleEntry;
}

/** An article as a link's story names it. */
export interface NamedArticle {
  readonly title: string;
  readonly url: string;
  /** BCP 47 tag; undefined where it is not known. */
  readonly language: string | undefined;
}

/** Where a link leads, with all that is shown of it. */
export interface FoundLink {
  readonly link: ResolvedLink;
  /** The paragraph that it leads to; null where that is gone, or may be one of several. */
  readonly place: ParagraphInPlace | null;
  /** The article in which it stood, where that is not the one in which it is found. */
  readonly from: NamedArticle | null;
  /** All pieces, the largest first (split), or all that it may stand for, the likeliest first (ambiguous). */
  readonly choices: readonly PlacedParagraph[];
  /** The paragraphs that stood around one that is gone, as far as they are there. */
  readonly neighbours: readonly PlacedParagraph[];
}

/**
 * @param text the part of the address behind `/p/`
 * @param context how many paragraphs to give on each side
 * @returns null where no paragraph ever had such an id
 * @throws SnapshotError where all that is known of it is damaged
 */
export function findLink(source: TextSource, text: string, context: number): FoundLink | null {
  const link = resolveLink(source, text);
  if (!link) return null;
  const [target] = link.to;
  const place = target === undefined ? null : paragraphInPlace(source, target, context);
  const stood = link.movedFrom ?? (link.was ?? link.versions.at(-1))?.slug;
  const choices = link.state === "split" ? link.to : link.candidates;
  return {
    link,
    place,
    from: stood === undefined || stood === place?.entry.slug ? null : nameOf(source, stood),
    choices: placed(source, choices),
    neighbours: placed(source, link.neighbours),
  };
}

/** Whether a link says that it was made from a text of the paragraph of which nothing is known. */
export function isOfUnknownText(text: string, { link, place }: FoundLink): boolean {
  const suffix = parseLink(text)?.suffix ?? null;
  const now = place?.paragraph.text;
  return suffix !== null && link.state === "current" && now !== undefined && versionSuffix(now) !== suffix;
}

/** The text that a link was made from, as far as it says and can be told; null where it is not known. */
export function textOfLink(text: string, { link, place }: FoundLink): string | null {
  const suffix = parseLink(text)?.suffix ?? null;
  const from = link.was ? link.was.text : (place?.paragraph.text ?? null);
  const isNamed = (one: string) => suffix === null || versionSuffix(one) === suffix;
  return from !== null && isNamed(from) ? from : null;
}

/** Where a link leads. A paragraph whose history is damaged is shown as it is. @throws SnapshotError as findLink */
export function resolveLink(source: TextSource, text: string): ResolvedLink | null {
  const lookup = linkLookup(source);
  return unlessDamaged(
    () => resolve(text, lookup),
    (error) => {
      source.onDamage?.(`The history of paragraph ${text}`, error);
      const present = resolve(text, { ...lookup, historyOf: () => null });
      if (!present) throw error;
      return present;
    },
  );
}

function placed(source: TextSource, ids: readonly (string | null)[]): PlacedParagraph[] {
  return ids.flatMap((id) => {
    const ordinal = id === null ? undefined : source.archive.ordinalOfId(id);
    if (ordinal === undefined) return [];
    const paragraph = readParagraph(source, ordinal);
    return { paragraph, entry: source.archive.article(paragraph.article) };
  });
}

function nameOf({ archive }: TextSource, slug: string): NamedArticle {
  const ordinal = archive.ordinalOfSlug(slug);
  const entry = ordinal === undefined ? null : archive.article(ordinal);
  const past = entry ? null : archive.versionsOf(slug).findLast(({ ids }) => ids.length > 0);
  return {
    title: entry?.title || entry?.source || past?.title || slug,
    url: `/a/${encodeURIComponent(slug)}`,
    language: entry?.language ?? archive.languageOfGone(slug),
  };
}
