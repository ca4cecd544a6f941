import { expect, it } from "vitest";
import type { TextSource } from "#lib/archive/read-paragraph.ts";
import { AS_NOW, type ParagraphHistory } from "#lib/links/history.ts";
import { textHash, versionSuffix } from "#lib/links/mint.ts";
import { engineKind } from "#lib/search/open-engine.ts";
import { sampleId, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { findLink, textOfLink } from "./find-link.ts";

const [OLD, NOW] = ["Silt was found. It was grey.", "Silt was found. It was black."];
const ID = sampleId(0, 0);

const version = (text: string, ordinal: number) => ({
  day: null,
  hash: textHash(text),
  slug: "article-0000",
  number: 1,
  text: ordinal,
});
const EDITED: ParagraphHistory = {
  state: "current",
  since: null,
  to: [],
  how: "minted",
  score: 1,
  versions: [version(OLD, 0), version(NOW, AS_NOW)],
  neighbours: [null, null],
  redacted: null,
};

/** The text that a link was made from, in an archive of one paragraph. */
async function read(suffix: string, history: ParagraphHistory | null, old: string | null) {
  const samples = [{ title: "The quay", authors: [], date: null, paragraphs: [NOW] }];
  return withTemporaryArchive(samples, engineKind, async (archive) => {
    const source: TextSource = {
      archive: Object.assign(archive, { historyOf: () => history, oldText: () => old }),
    };
    const found = findLink(source, ID + suffix, 0);
    return found && textOfLink(ID + suffix, found);
  });
}

it.each<[string, ParagraphHistory | null, string | null, string | null]>([
  ["", null, null, NOW],
  [`-${versionSuffix(NOW)}`, null, null, NOW],
  [`-${versionSuffix(OLD)}`, EDITED, OLD, OLD],
  [`-${versionSuffix(NOW)}`, EDITED, OLD, NOW],
  ["", EDITED, OLD, OLD],
  // What cannot be told or read is not taken for the present text, nor for another.
  ["-zzzz", null, null, null],
  ["-zzzz", EDITED, OLD, null],
  [`-${versionSuffix(OLD)}`, EDITED, null, null],
  ["", EDITED, null, null],
])("tells the text that a link %j was made from: %#", async (suffix, history, old, text) => {
  expect(await read(suffix, history, old)).toBe(text);
});
