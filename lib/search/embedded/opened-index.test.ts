import { expect, it } from "vitest";
import { type SampleArticle, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { buildIndex, INDEX_FILE } from "./build-index.ts";
import { embedded } from "./embedded.ts";
import { FrozenIndex } from "./frozen-index.ts";
import { openIndex } from "./opened-index.ts";

const SAMPLE: SampleArticle = { title: "Talks", authors: [], date: null, paragraphs: ["One.", "Two."] };
const indexOf = (...counts: number[]) => {
  const articles = counts.map((count) => {
    return {
      language: "en",
      title: "",
      paragraphs: Array.from({ length: count }, () => "Words."),
      removed: [],
    };
  });
  return new FrozenIndex(buildIndex(articles).get(INDEX_FILE) ?? new Uint8Array());
};

it("refuses an index of other articles", async () => {
  await withTemporaryArchive([SAMPLE], embedded, async (archive) => {
    expect(openIndex(archive, indexOf(2)).layout.articles).toBe(1);
    for (const other of [indexOf(), indexOf(3), indexOf(2, 2)]) {
      expect(() => openIndex(archive, other)).toThrow(/of other articles.*npm run index/);
    }
  });
});
