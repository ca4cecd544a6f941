import { type TextSource, unlessDamaged } from "#lib/archive/read-paragraph.ts";
import { readVersions } from "./article-versions.ts";
import { resolveLink } from "./find-link.ts";
import { pastOn, wrongDay } from "./read-article.ts";

/** A paragraph's citation as a file, which has a route of its own. */
const AS_FILE = /\.[a-z.]+$/i;

/** What the page of a link to a paragraph answers. @param name the part of the address behind `/p/` */
export function linkStatus(source: TextSource, name: string): 200 | 404 | 410 {
  if (AS_FILE.test(name)) return 200;
  return unlessDamaged(
    () => {
      const link = resolveLink(source, name);
      if (!link) return 404;
      return link.state === "gone" ? 410 : 200;
    },
    () => 200, // that page says so
  );
}

/**
 * What the page of an article answers: one that is gone can still be read as it was on a day when it was there.
 *
 * @param days all that the address gives as `at`
 */
export function articleStatus(source: TextSource, slug: string, days: readonly string[]): 200 | 404 | 410 {
  if (source.archive.ordinalOfSlug(slug) !== undefined) return 200;
  if (readVersions(source, slug).length === 0) return 404;
  const [day] = days;
  return day !== undefined && !wrongDay(days) && pastOn(source, slug, day) ? 200 : 410;
}
