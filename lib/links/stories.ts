import type { Version } from "./history.ts";
import { HASH_LENGTH } from "./mint.ts";
import type { OldTexts } from "./old-texts.ts";
import type { ArticleRecord } from "./record.ts";
import type { Registry } from "./registry.ts";

/** What the records of articles tell of one paragraph. */
export interface Story {
  readonly versions: Version[];
  /** Where it stood last. */
  last: { readonly ids: readonly string[]; readonly at: number } | null;
}

/**
 * The stories of all ids of which there is something to tell: those that changed, and those that the archive does not
 * have any more.
 */
export function storiesOf(
  registry: Registry,
  isPresent: (id: string) => boolean,
  texts: OldTexts,
): Map<string, Story> {
  const stories = new Map<string, Story>();
  const tellOf = (id: string) => stories.set(id, { versions: [], last: null });
  for (const id of registry.paragraphs.ids()) if (!isPresent(id)) tellOf(id);
  for (const id of registry.paragraphs.idsWhere(({ isOriginal }) => !isOriginal)) tellOf(id);
  if (stories.size === 0) return stories;
  for (const article of inTime(registry)) {
    for (const [at, id] of article.paragraphs.entries()) {
      const story = stories.get(id);
      if (story) tell(story, article, at, texts);
    }
  }
  return stories;
}

/** The hash of a paragraph's text in a record; "" where it is not known. */
export function hashAt({ hashes }: ArticleRecord, at: number): string {
  return hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH);
}

/** A time as a day (UTC): two builds of one day then give the same archive. */
export function dayOf(time: string): string | null {
  return time === "" ? null : time.slice(0, "2026-01-05".length);
}

/** The records of articles in the order of their times. */
function* inTime({ articles }: Registry): Generator<ArticleRecord> {
  const told: { readonly time: string; readonly slug: string; readonly at: number }[] = [];
  for (const slug of articles.slugs())
    for (const [at, { time }] of articles.versionsOf(slug).entries()) told.push({ time, slug, at });
  told.sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
  for (const { slug, at } of told) yield articles.versionsOf(slug)[at] as ArticleRecord;
}

function tell(story: Story, article: ArticleRecord, at: number, texts: OldTexts): void {
  const [hash, before] = [hashAt(article, at), story.versions.at(-1)];
  story.last = { ids: article.paragraphs, at };
  if (before && before.hash === hash && before.slug === article.slug) return;
  const text = texts.ordinalOf(article.paragraphs[at] ?? "", hash);
  const { slug, time } = article;
  story.versions.push({ day: dayOf(time), hash, slug, number: at + 1, text });
}
