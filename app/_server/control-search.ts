import "server-only";
import { SnapshotError } from "#lib/archive/manifest.ts";
import { readParagraph } from "#lib/archive/read-paragraph.ts";
import type { Searchable } from "#lib/search/open-search.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";
import { tokenize } from "#lib/text/tokenize.ts";

/** Milliseconds; the first search of a process is no quick one. */
const BUDGET = 30_000;
const WORDS = 3;
/** Paragraphs looked at for one that can be read. */
const TRIES = 10;

/**
 * Searches an archive for words that stand in it, before anybody relies on it.
 *
 * @throws SnapshotError where nothing is found
 */
export async function checkBySearching(site: Searchable): Promise<void> {
  const { archive } = site;
  const text = wordsOf(site);
  const { articles } = await search(site, { ...EMPTY_REQUEST, text, match: "any" }, BUDGET);
  if (articles.length > 0) return;
  throw new SnapshotError(
    `Snapshot ${archive.snapshot} is not served: a search for “${text}”, which stands in it, found nothing.`,
  );
}

/** The first words of a paragraph in the midst of the archive; "" where it has none, and then every article is found. */
function wordsOf({ archive }: Searchable): string {
  const middle = archive.paragraphCount >> 1;
  for (let at = middle; at < Math.min(middle + TRIES, archive.paragraphCount); at++) {
    const { text } = readParagraph({ archive }, at);
    if (text === undefined) continue;
    const words = tokenize(text).slice(0, WORDS);
    return words.map(({ term }) => term).join(" ");
  }
  return "";
}
