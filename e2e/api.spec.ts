import { expect } from "@playwright/test";
import { type ArticleAnswer, askArticle, askSearch, everyArticle } from "./api.ts";
import { AMBERGRIS, ARTICLES } from "./facts.ts";
import { ONCE, test } from "./reader.ts";

const number = expect.any(Number);
const text = expect.any(String);
const ID = /^[0-9a-hjkmnp-tv-z]{10}$/;

interface Explained {
  readonly effects: readonly { kind: string; articles: number }[];
  readonly articles: readonly { score: number; explanation: readonly { score: number }[] }[];
}

test.describe("The API", ONCE, () => {
  test("answers a search with every key of the contract and no other", async ({ request }) => {
    const answer = await request.get(`/api/v1/search?q=${AMBERGRIS.word}+%22`);
    expect(answer.headers()["content-type"]).toContain("application/json");
    const problem = { start: 10, end: 11, code: text, message: text };
    const paragraph = {
      id: expect.stringMatching(ID),
      url: expect.stringMatching(/^\/p\/[0-9a-z]{10}$/),
      number: AMBERGRIS.number,
      text: AMBERGRIS.text,
      marks: [[AMBERGRIS.text.indexOf("ambergris"), AMBERGRIS.text.indexOf(", found")]],
      score: number,
    };
    const article = {
      slug: "the-pilot-cutter",
      url: "/a/the-pilot-cutter",
      title: "The pilot cutter",
      titleMarks: [],
      authors: ["Chart desk"],
      date: "2011-04-30",
      year: "2011",
      source: "pilot-cutter.txt",
      score: number,
      missing: [],
      matching: 1,
      paragraphs: [paragraph],
      removed: [],
      copies: [],
      variants: [],
    };
    expect(await answer.json()).toStrictEqual({
      query: {
        text: `${AMBERGRIS.word} "`,
        canonical: AMBERGRIS.word,
        problems: [problem],
        suggestion: null,
        variants: [],
      },
      total: { articles: 1, complete: 1, paragraphs: 1 },
      copies: 0,
      facets: { author: [{ value: "Chart desk", count: 1 }], year: [{ value: "2011", count: 1 }] },
      articles: [article],
      suggestions: [],
      coverage: null,
      page: 1,
      pages: 1,
      limit: 10,
      snapshot: text,
      tookMs: number,
    });
  });

  test("explains on request, in parts that add up to the score", async ({ request }) => {
    const answer = await request.get("/api/v1/search?q=granite+beacon&explain=1");
    const { effects, articles }: Explained = await answer.json();
    expect(effects.map(({ kind, articles: count }) => [kind, count])).toEqual([
      ["word", 2],
      ["word", 2],
      ["together", 1],
    ]);
    for (const { score, explanation } of articles) {
      expect(explanation.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
    }
  });

  test("completes a text, and lets nothing keep the answer", async ({ request }) => {
    const answer = await request.get("/api/v1/complete?q=amberg");
    expect(answer.headers()["cache-control"]).toBe("no-store");
    const { completions } = await answer.json();
    expect(completions).toContainEqual({
      kind: "word",
      text: AMBERGRIS.word,
      query: AMBERGRIS.word,
      articles: 1,
      url: null,
    });
    expect(await (await request.get("/api/v1/complete?q=")).json()).toEqual({ completions: [] });
  });

  test("names the words an article lacks and counts the complete ones", async ({ request }) => {
    const { total, articles } = await askSearch(request, "?q=granite+Beacons");
    expect(total).toEqual({ articles: 3, complete: 1, paragraphs: 4 });
    const missing = Object.fromEntries(articles.map((one) => [one.source, one.missing]));
    expect(missing).toEqual({
      "lights/ravel-head.md": [],
      "fog-signals.txt": ["granite"],
      "breakwater.md": ["Beacons"],
    });
  });

  test("gives at most three paragraphs, and all of the one expanded", async ({ request }) => {
    const slug = "dredging-the-inner-basin";
    const some = await askSearch(request, "?q=silt");
    expect(some.articles.map(({ matching, paragraphs }) => [matching, paragraphs.length])).toEqual([[5, 3]]);
    const all = await askSearch(request, `?q=silt&expand=${slug}`);
    expect(all.articles.map(({ matching, paragraphs }) => [matching, paragraphs.length])).toEqual([[5, 5]]);
  });

  test("takes a limit and a way of matching", async ({ request }) => {
    expect((await askSearch(request, "?q=harbour&limit=5&page=3")).articles).toHaveLength(2);
    expect((await askSearch(request, "?q=granite+beacon&match=all")).total.articles).toBe(1);
    expect((await askSearch(request, "?q=harbour+ambergris")).total.articles).toBe(12);
    expect((await askSearch(request, "?q=harbour+silt&match=any&limit=1")).total.articles).toBe(12);
  });

  test("gives every article of the folder as it was written", async ({ request }) => {
    const articles = await everyArticle(request);
    const read = [...articles.values()].map(({ source, title, authors, date, year, paragraphs }) => ({
      source,
      title,
      authors,
      date,
      year,
      paragraphs: paragraphs.length,
    }));
    const known = ARTICLES.map((fact) => ({
      ...fact,
      year: fact.date?.slice(0, 4) ?? null,
    }));
    expect(read.toSorted(bySource)).toEqual(known.toSorted(bySource));
  });

  test("gives an article with its paragraphs in order", async ({ request }) => {
    const { paragraphs, ...article } = await askArticle(request, "the-pilot-cutter");
    expect(article).toStrictEqual({
      slug: "the-pilot-cutter",
      url: "/a/the-pilot-cutter",
      title: "The pilot cutter",
      authors: ["Chart desk"],
      date: "2011-04-30",
      year: "2011",
      source: "pilot-cutter.txt",
      language: "en",
    });
    expect(paragraphs.map((paragraph) => paragraph.number)).toEqual([1, 2, 3, 4]);
    for (const { id, url } of paragraphs) expect([id, url]).toEqual([expect.stringMatching(ID), `/p/${id}`]);
    expect(paragraphs[2]?.text).toBe(AMBERGRIS.text);
  });

  test("leads from paragraph to paragraph through the whole article and back", async ({ request }) => {
    const { paragraphs, ...article } = await askArticle(request, "dredging-the-inner-basin");
    const { language: _, ...whole } = article;
    for (const [at, { id, url, number: place, text: words }] of paragraphs.entries()) {
      const answer = await request.get(`/api/v1/paragraphs/${id}`);
      expect(await answer.json()).toStrictEqual({
        id,
        url,
        number: place,
        text: words,
        state: "current",
        since: null,
        to: [id],
        candidates: [],
        was: null,
        movedFrom: null,
        history: [],
        article: whole,
        previous: paragraphs[at - 1]?.id ?? null,
        next: paragraphs[at + 1]?.id ?? null,
      });
    }
  });

  test("says that the process is up and the archive open", async ({ request }) => {
    const { snapshot } = await (await request.get("/api/v1/search")).json();
    expect(await (await request.get("/healthz")).json()).toEqual({ status: "up" });
    const ready = await request.get("/readyz");
    expect([ready.status(), await ready.json()]).toEqual([200, { status: "ready", snapshot }]);
    expect(ready.headers()["cache-control"]).toContain("no-store");
  });
});

const bySource = (a: Pick<ArticleAnswer, "source">, b: Pick<ArticleAnswer, "source">) =>
  a.source < b.source ? -1 : 1;
