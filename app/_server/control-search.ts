import "server-only";
import type { Archive } from "#lib/archive/archive.ts";
import { SnapshotError } from "#lib/archive/manifest.ts";
import type { Searchable } from "#lib/search/open-search.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";
import { tokenize } from "#lib/text/tokenize.ts";

/** Milliseconds; the first search of a process is no quick one. */
const BUDGET = 30_000;
const WORDS = 3;

/**
 * Searches an archive for words that stand in it, before anybody relies on it.
 *
 * @throws SnapshotError where nothing is found
 */
export async function checkBySearching(site: Searchable): Promise<void> {
  const { archive } = site;
  const text = wordsOf(archive);
  const { articles } = await search(site, { ...EMPTY_REQUEST, text, match: "any" }, BUDGET);
  if (articles.length > 0) return;
  throw new SnapshotError(
    `Snapshot ${archive.snapshot} is not served: a search for “${text}”, which stands in it, found nothing.`,
  );
}

/** The first words of a paragraph in the midst of the archive; "" where it has none, and then every article is found. */
function wordsOf(archive: Archive): string {
  const { text } = archive.paragraph(archive.paragraphCount >> 1);
  return tokenize(text)
    .slice(0, WORDS)
    .map(({ term }) => term)
    .join(" ");
}
