import { describe, expect, it } from "vitest";
import { engineKind } from "./open-engine.ts";
import { EMPTY_REQUEST, type SearchRequest } from "./request.ts";
import { search } from "./search.ts";
import { type SampleArticle, withTemporaryArchive } from "./temporary-archive.ts";

const sample = (title: string, paragraphs: string[]): SampleArticle => ({
  title,
  authors: [],
  date: null,
  paragraphs,
});
const SAMPLES = [
  sample("Doha", ["The talks began.", "The talks of Doha went on.", "Doha.", "Talks.", "And Doha again."]),
  sample("Kabul", ["The talks failed."]),
];

const ask = (changes: Partial<SearchRequest>) =>
  withTemporaryArchive(SAMPLES, engineKind, (archive, engine) =>
    search(archive, engine, { ...EMPTY_REQUEST, ...changes }),
  );

describe("search", () => {
  it.each(["", "  ", "?!", '""', "— “ ”"])("browses where %j has no word to look for", async (text) => {
    const page = await ask({ text });
    expect(page).toMatchObject({ isBrowsing: true, leftOut: 0, total: { articles: 2, paragraphs: 6 } });
    expect(page.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1]);
  });

  it.each(["talks", "the", "absent", '"the talks"'])("searches where %j has one", async (text) => {
    expect(await ask({ text })).toMatchObject({ isBrowsing: false });
  });

  it("marks what it found, names what is lacking, and says what `any` would list besides", async () => {
    const page = await ask({ text: "doha talk", limit: 1 });
    expect(page).toMatchObject({ leftOut: 1, pages: 1, total: { articles: 1, complete: 1, paragraphs: 5 } });
    expect(page.articles).toMatchObject([
      {
        slug: "article-0000",
        url: "/a/article-0000",
        titleMarks: [[0, 4]],
        missing: [],
        matching: 5,
        paragraphs: [
          {
            number: 2,
            url: "/p/0000000001",
            marks: [
              [4, 9],
              [13, 17],
            ],
          },
          {},
          {},
        ],
      },
    ]);
    const any = await ask({ text: "doha talk", limit: 1, match: "any", page: 2 });
    expect(any).toMatchObject({ leftOut: 0, pages: 2, articles: [{ title: "Kabul", missing: ["doha"] }] });
  });

  it("gives every matching paragraph of the article that is expanded", async () => {
    const { articles } = await ask({ text: "doha talks", expand: "article-0000" });
    expect(articles[0]?.paragraphs).toHaveLength(5);
  });

  it("answers a page beyond the last with no articles", async () => {
    expect(await ask({ text: "talks", page: 7 })).toMatchObject({ articles: [], pages: 1, page: 7 });
  });
});
