import { createHash } from "node:crypto";
import { fold } from "#lib/text/fold.ts";

const MAX_LENGTH = 80; // code points

/** Words of a title (or of a file's name) as a path segment: folded letters and digits with hyphens between. */
function slugOf(title: string, source: string): string {
  return hyphenate(title) || hyphenate(source.replace(/^.*\//, "").replace(/\.[^.]*$/, "")) || "article";
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

/**
 * Slugs for articles that have none yet. Where several want the same one, or it is taken, each of them gets a suffix
 * from its file's path, so that the order of files does not matter.
 *
 * @returns source → slug
 */
export function newSlugs(
  articles: readonly { title: string; source: string }[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const wanted = articles.map(({ title, source }) => ({ source, slug: slugOf(title, source) }));
  const claims = new Map<string, number>();
  for (const { slug } of wanted) claims.set(slug, (claims.get(slug) ?? 0) + 1);
  return new Map(
    wanted.map(({ source, slug }) => {
      const contested = taken.has(slug) || (claims.get(slug) ?? 0) > 1;
      return [source, contested ? suffixed(slug, source, taken) : slug];
    }),
  );
}

function suffixed(slug: string, source: string, taken: ReadonlySet<string>): string {
  const hash = createHash("sha256").update(source).digest("hex");
  for (let length = 6; length < hash.length; length++) {
    const candidate = `${slug}-${hash.slice(0, length)}`;
    if (!taken.has(candidate)) return candidate;
  }
  return `${slug}-${hash}`;
}
