import { describe, expect, it } from "vitest";
import type { Engine } from "./engine.ts";
import { EngineError } from "./engine-error.ts";
import { EMPTY_REQUEST, type SearchRequest } from "./request.ts";
import { isOverload, search } from "./search.ts";
import { type SampleArticle, withTemporarySearch } from "./temporary-archive.ts";

const sample = (title: string, paragraphs: string[]): SampleArticle => ({
  title,
  authors: [],
  date: null,
  paragraphs,
});
const SAMPLES = [
  {
    ...sample("Doha", [
      "The talks began.",
      "The talks of Doha went on.",
      "Doha.",
      "Talks.",
      "And Doha again.",
    ]),
    authors: ["Foreign Office"],
    date: "2012-01-04",
  },
  sample("Kabul", ["The talks failed."]),
];

const ask = (changes: Partial<SearchRequest>) =>
  withTemporarySearch(
    SAMPLES,
    (site) => search(site, { ...EMPTY_REQUEST, ...changes }, Infinity),
    "Doha, capital of Qatar",
  );

const BUDGET = 60_000;
type Find = Engine["find"];

/** A search for an author that is not there, in which the engine is another one. */
const withEngine = (change: (find: Find) => Find) =>
  withTemporarySearch(SAMPLES, (site) => {
    const find = change((request) => site.engine.find(request));
    const engine: Engine = { find, describe: () => site.engine.describe(), close: () => site.engine.close() };
    return search({ ...site, engine }, { ...EMPTY_REQUEST, text: "talks author:nobody" }, BUDGET);
  });

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

  it("moves typed authors and years to the filters, and says what was moved", async () => {
    const page = await ask({
      text: "talks author:office year:2012 OR year:2013",
      filters: { authors: ["A"], years: [] },
    });
    expect(page.lifted).toMatchObject({
      text: "talks",
      filters: {
        authors: ["A", "Foreign Office"],
        years: [
          { from: 2012, to: 2012 },
          { from: 2013, to: 2013 },
        ],
      },
    });
    expect(page.articles.map(({ title }) => title)).toEqual(["Doha"]);
    expect(page.query).toMatchObject({
      canonical: "talks author:office year:2012 OR year:2013",
      problems: [],
    });
  });

  it("leaves two clauses on one facet in the query, where both have to hold", async () => {
    const both = await ask({ text: "talks author:foreign AND author:office" });
    expect(both.lifted).toMatchObject({ filters: { authors: [] } });
    expect(both.articles.map(({ title }) => title)).toEqual(["Doha"]);
    expect((await ask({ text: "talks year:2012 AND year:2013" })).articles).toEqual([]);
  });

  it("leaves what would be more choices than a link carries in the query", async () => {
    const samples = Array.from({ length: 17 }, (_, at) => ({
      ...sample(`Talk ${at}`, ["Peace."]),
      authors: [`John ${at}`],
    }));
    const page = await withTemporarySearch(samples, (site) =>
      search(site, { ...EMPTY_REQUEST, text: "peace author:john year:undated" }, Infinity),
    );
    expect(page.total.articles).toBe(17);
    expect(page.lifted).toMatchObject({
      text: "peace author:john",
      filters: { authors: [], years: ["undated"] },
    });
  });

  it("keeps every article away by an author that the archive has not, and says how many there are without", async () => {
    const page = await ask({ text: "talks author:nobody" });
    expect(page).toMatchObject({
      total: { articles: 0 },
      coverage: { articles: 2, years: ["2012", "2012"] },
    });
    expect(page.suggestions).toContainEqual({
      kind: "filter",
      label: "Without the author nobody",
      changes: { text: "talks", filters: { authors: [], years: [] }, match: "auto" },
      articles: 2,
    });
  });

  it("offers an author whose name is spelled like one that wrote nothing here", async () => {
    const page = await ask({ text: "talks author:offise" });
    expect(page.suggestions).toContainEqual(
      expect.objectContaining({ label: "By Foreign Office instead of offise", articles: 1 }),
    );
    expect(page.query.suggestion).toBeNull();
  });

  it("looks for synonyms and for the likeliest spelling of a word it lacks, tells both, and labels the hits", async () => {
    const page = await ask({ text: "qatar" });
    expect(page.articles).toEqual([]);
    const other = await ask({ text: "faild capital of Qatar", match: "any" });
    expect(other.query.variants).toMatchObject([
      {
        word: "faild",
        start: 0,
        end: 5,
        why: "spelling",
        variants: ["failed"],
        literal: "=faild capital of qatar",
      },
      { word: "capital", why: "synonym", variants: ["Doha"] },
      { word: "Qatar", why: "synonym", variants: ["Doha"] },
    ]);
    expect(other.articles.map(({ title, variants }) => [title, variants])).toEqual([
      [
        "Doha",
        [
          { word: "capital", found: "Doha" },
          { word: "Qatar", found: "Doha" },
        ],
      ],
      ["Kabul", [{ word: "faild", found: "failed" }]],
    ]);
  });

  it("explains what every part did to the count and to the score", async () => {
    const page = await ask({
      text: "doha talk -kabul",
      filters: { authors: ["Foreign Office"], years: [] },
      explain: true,
    });
    expect(page.effects?.map(({ kind, text, articles }) => [kind, text, articles])).toEqual([
      ["word", "doha", 1],
      ["word", "talk", 2],
      ["together", "doha talk", 1],
      ["filter", "Foreign Office", 0],
      ["not", "kabul", 0],
    ]);
    const [hit] = page.articles;
    const sum = hit?.explanation?.reduce((total, { score }) => total + score, 0);
    expect(sum).toBeCloseTo(hit?.score ?? Number.NaN, 9);
  });

  it("gives every matching paragraph of the article that is expanded", async () => {
    const { articles } = await ask({ text: "doha talks", expand: "article-0000" });
    expect(articles[0]?.paragraphs).toHaveLength(5);
  });

  it("says that it is partial where the engine's time was spent, and offers nothing by counts it has not", async () => {
    const page = await withEngine((find) => async (request) => ({
      ...(await find(request)),
      isPartial: true,
    }));
    expect(page).toMatchObject({ partial: true, total: { articles: 0 }, suggestions: [], coverage: null });
    expect(await ask({ text: "talks" })).not.toHaveProperty("partial");
  });

  it("counts suggestions with what the search has left of its budget", async () => {
    const budgets: number[] = [];
    const page = await withEngine((find) => (request) => {
      budgets.push(request.budget);
      return find(request);
    });
    expect(page.suggestions.length).toBeGreaterThan(0);
    const [first, ...others] = budgets;
    expect(first).toBe(BUDGET);
    expect(others.length).toBeGreaterThan(0);
    expect(Math.max(...others)).toBeLessThan(BUDGET);
  });

  it("goes without suggestions where they cannot be counted", async () => {
    const partial = await withEngine((find) => async (request) => ({
      ...(await find(request)),
      isPartial: request.passages === 0,
    }));
    expect(partial).toMatchObject({ total: { articles: 0 }, suggestions: [] });
    const busy = await withEngine(
      (find) => (request) =>
        request.passages === 0 ? Promise.reject(new EngineError("busy", "Busy.")) : find(request),
    );
    expect(busy).toMatchObject({ total: { articles: 0 }, suggestions: [] });
  });

  it("fails where the engine does, and tells an overload from other failures", async () => {
    const failing = (reason: "busy" | "failed") =>
      withEngine(() => () => Promise.reject(new EngineError(reason, reason))).catch(isOverload);
    expect([await failing("busy"), await failing("failed")]).toEqual([true, false]);
  });

  it("answers a page beyond the last with no articles", async () => {
    expect(await ask({ text: "talks", page: 7 })).toMatchObject({ articles: [], pages: 1, page: 7 });
  });
});
