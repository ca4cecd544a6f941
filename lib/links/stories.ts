import type { Version } from "./history.ts";
import { HASH_LENGTH } from "./mint.ts";
import type { OldTexts } from "./old-texts.ts";
import { type ArticleRecord, isLive, type ParagraphRecord } from "./record.ts";
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
  for (const record of registry.paragraphs.values()) {
    if (!isPresent(record.id) || hasChanged(record)) stories.set(record.id, { versions: [], last: null });
  }
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

function hasChanged(record: ParagraphRecord): boolean {
  return !isLive(record) || record.state !== "current" || record.time !== record.first;
}

function inTime(registry: Registry): ArticleRecord[] {
  const records = [...registry.articles.values()].flat();
  return records.sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
}

function tell(story: Story, article: ArticleRecord, at: number, texts: OldTexts): void {
  const [hash, before] = [hashAt(article, at), story.versions.at(-1)];
  story.last = { ids: article.paragraphs, at };
  if (before && before.hash === hash && before.slug === article.slug) return;
  const text = texts.ordinalOf(article.paragraphs[at] ?? "", hash);
  const { slug, time } = article;
  story.versions.push({ day: dayOf(time), hash, slug, number: at + 1, text });
}
