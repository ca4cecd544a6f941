import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EarlierIndex } from "#lib/search/engine.ts";
import { rememberStems } from "#lib/text/stem.ts";
import { FrozenFile } from "./frozen-file.ts";
import { readPostings } from "./frozen-index.ts";
import { INDEX_FILE } from "./index-settings.ts";
import type { Part } from "./merge-segments.ts";
import { readStrings } from "./packed-strings.ts";
import { LEFT_OUT } from "./posting-source.ts";
import { SECTIONS } from "./sections.ts";
import { SortedStrings } from "./sorted-strings.ts";
import { StemGroups } from "./stem-groups.ts";
import { StringColumn } from "./string-column.ts";
import { readLayout } from "./unit-layout.ts";

/**
 * Reads the index of an earlier snapshot as a part of the next one. Its stems are remembered, which are dear to find, and
 * at once: the vocabulary, which is built beside the index, asks for them too.
 *
 * @throws SnapshotError where it is damaged
 */
export function readEarlierPart({ folder, ordinals }: EarlierIndex): Part {
  const file = new FrozenFile(readFileSync(join(folder, INDEX_FILE)));
  file.verify();
  const strings = new SortedStrings(readStrings(file, SECTIONS.terms));
  const terms = Array.from(strings.range(0, strings.count), ([, term]) => term);
  const layout = readLayout(file);
  for (const [place, language] of new StringColumn(file, "language", layout.articles).values.entries()) {
    rememberStems(language, new StemGroups(file, place, language, terms.length).stemsOf(terms));
  }
  const articles = new Int32Array(layout.articles).fill(LEFT_OUT);
  for (const [article, earlier] of ordinals.entries()) if (earlier >= 0) articles[earlier] = article;
  const segment = { terms, postings: readPostings(file, layout, strings.count) };
  return { segment, articles, hasPeaks: true };
}
