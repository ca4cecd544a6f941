import { join } from "node:path";
import type { EarlierIndex } from "#lib/search/engine.ts";
import type { Scratch } from "#lib/search/scratch.ts";
import { rememberStems } from "#lib/text/stem.ts";
import type { Extent } from "./file-window.ts";
import { FrozenFile } from "./frozen-file.ts";
import { INDEX_FILE } from "./index-settings.ts";
import type { Part } from "./merge-segments.ts";
import { readStrings } from "./packed-strings.ts";
import { LEFT_OUT } from "./posting-source.ts";
import { SECTIONS } from "./sections.ts";
import { SortedStrings } from "./sorted-strings.ts";
import { StemGroups } from "./stem-groups.ts";
import { StoredBytes } from "./stored-bytes.ts";
import type { StoredSegment } from "./stored-segment.ts";
import { StringColumn } from "./string-column.ts";
import { readLayout } from "./unit-layout.ts";

/**
 * Opens the index of an earlier snapshot as a part of the next one. Its stems are remembered, which are dear to find, and
 * at once: the vocabulary, which is built beside the index, asks for them too.
 *
 * @throws SnapshotError where it is damaged
 */
export function readEarlierPart({ folder, ordinals }: EarlierIndex, scratch: Scratch): Part {
  const descriptor = scratch.open(join(folder, INDEX_FILE));
  const file = new FrozenFile(new StoredBytes(descriptor));
  file.verify();
  const { laid, articles: count } = readLayout(file);
  const terms = new SortedStrings(readStrings(file, SECTIONS.terms));
  for (const [place, language] of new StringColumn(file, "language", count).values.entries()) {
    rememberStems(language, new StemGroups(file, place, language, terms.count).stemsOf(terms));
  }
  const articles = new Int32Array(count).fill(LEFT_OUT);
  for (const [article, earlier] of ordinals.entries()) if (earlier >= 0) articles[earlier] = article;
  const extentOf = (name: string): Extent => {
    const { offset, length } = file.place(name);
    return { file: descriptor, start: offset, length };
  };
  const segment: StoredSegment = {
    laid,
    count: terms.count,
    terms: extentOf(SECTIONS.terms),
    postingSizes: extentOf(SECTIONS.postingSizes),
    positionSizes: extentOf(SECTIONS.positionSizes),
    postings: extentOf(SECTIONS.postings),
    positions: extentOf(SECTIONS.positions),
  };
  return { segment, articles, hasPeaks: true };
}
