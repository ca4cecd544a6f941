import { createHash } from "node:crypto";
import { fold } from "#lib/text/fold.ts";

const MAX_LENGTH = 80; // code points
const SHORTEST_SUFFIX = 6;

interface Named {
  readonly title: string;
  readonly source: string;
}

/**
 * Slugs for articles that have none yet: the words of the title, or of the file's name where there is no title. Where
 * several want the same one, or it is taken, each of them gets a suffix from its file's path, so that the order of
 * files does not matter.
 *
 * @returns source → slug
 */
export function newSlugs(articles: readonly Named[], taken: ReadonlySet<string>): Map<string, string> {
  const wishes = new Map<string, string[]>();
  for (const { title, source } of articles) {
    const slug = slugOf(title, source);
    wishes.set(slug, [...(wishes.get(slug) ?? []), source]);
  }
  const used = new Set([...taken, ...wishes.keys()]);
  const slugs = new Map<string, string>();
  for (const [slug, sources] of wishes) {
    const isContested = sources.length > 1 || taken.has(slug);
    for (const [source, given] of isContested
      ? suffixed(slug, sources, used)
      : sources.map((one) => [one, slug] as const)) {
      slugs.set(source, given);
      used.add(given);
    }
  }
  return slugs;
}

function slugOf(title: string, source: string): string {
  const fileName = source.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  return hyphenate(title) || hyphenate(fileName) || "article";
}

function hyphenate(text: string): string {
  const words =
    fold(text)
      .replaceAll("'", "")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : [...word].slice(0, MAX_LENGTH).join("");
    if ([...longer].length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug;
}

/** The same suffix length for all that contest a slug: the shortest at which they differ and none is in use. */
function suffixed(
  slug: string,
  sources: readonly string[],
  used: ReadonlySet<string>,
): (readonly [string, string])[] {
  const hashes = sources.map((source) => createHash("sha256").update(source).digest("hex"));
  for (let length = SHORTEST_SUFFIX; ; length++) {
    const given = hashes.map((hash) => `${slug}-${hash.slice(0, length)}`);
    const isFree = new Set(given).size === given.length && given.every((one) => !used.has(one));
    if (isFree || length >= 64) return sources.map((source, at) => [source, given[at] ?? slug] as const);
  }
}
