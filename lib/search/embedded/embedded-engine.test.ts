import { expect, it } from "vitest";
import { type SampleArticle, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { embedded } from "./embedded.ts";
import { EmbeddedEngine } from "./embedded-engine.ts";
import { indexableOf, packed, sectionsOf } from "./temporary-index.ts";

const SAMPLE: SampleArticle = { title: "Talks", authors: [], date: null, paragraphs: ["One.", "Two."] };

/** The index file of articles with so many paragraphs. */
function indexOf(...counts: number[]): Uint8Array {
  const articles = counts.map((count) =>
    indexableOf({ paragraphs: Array.from({ length: count }, () => "Words.") }),
  );
  return packed(sectionsOf(articles));
}

it("refuses an index of other articles", async () => {
  await withTemporaryArchive([SAMPLE], embedded, async (archive) => {
    expect(new EmbeddedEngine(archive, indexOf(2)).describe().bytes).toBe(indexOf(2).length);
    for (const other of [indexOf(), indexOf(3), indexOf(2, 2)]) {
      expect(() => new EmbeddedEngine(archive, other)).toThrow(/of other articles.*npm run index/);
    }
  });
});
