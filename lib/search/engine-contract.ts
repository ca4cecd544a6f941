import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#lib/query/parse.ts";
import type { EngineKind, FindRequest, Found } from "./engine.ts";
import { expectAgreement } from "./expect-agreement.ts";
import { PLAIN_REQUEST } from "./plain-request.ts";
import { type RandomCorpus, randomCorpora, randomRequests } from "./random-requests.ts";
import { readArticles } from "./reference/plain-article.ts";
import { type SampleArticle, withTemporaryArchive } from "./temporary-archive.ts";

/** The suite that every engine passes: a fixed set of expectations, and the reference evaluator on random corpora. */
export function testEngine(name: string, kind: EngineKind): void {
  const ask = (samples: readonly SampleArticle[], text: string, changes: Partial<FindRequest> = {}) =>
    withTemporaryArchive(samples, kind, (_, engine) =>
      engine.find({ ...PLAIN_REQUEST, query: parse(text).query, ...changes }),
    );

  describe(`${name}, by the engine contract`, () => {
    it("tells its name, the fingerprint of its kind, and the size of its index", async () => {
      await withTemporaryArchive(SAMPLES, kind, async (_, engine) => {
        expect(engine.describe()).toEqual({
          name: expect.stringMatching(/\S/),
          fingerprint: kind.fingerprint,
          bytes: expect.toSatisfy((bytes: number) => bytes > 0),
        });
      });
    });

    it("lists articles with every word first and names what the others lack", async () => {
      const found = await ask(SAMPLES, "peace talks doha");
      expect(found.matches.map(({ article, missing }) => [article, missing])).toEqual([
        [0, []],
        [1, ["doha"]],
        [2, ["peace", "talks"]],
      ]);
      expect(found.total).toEqual({ articles: 3, complete: 1, paragraphs: 4 });
      expect(found.leftOut).toBe(0);
    });

    it("leaves out articles that lack a word where enough have every one, and says how many", async () => {
      const found = await ask(SAMPLES, "peace talks doha", { limit: 1 });
      expect(found.matches.map(({ article }) => article)).toEqual([0]);
      expect(found).toMatchObject({ total: { articles: 1, complete: 1 }, leftOut: 2 });
    });

    it("finds words only in a title, without a paragraph", async () => {
      const { matches } = await ask(SAMPLES, "chronicle");
      expect(matches).toMatchObject([{ article: 3, matching: 0, paragraphs: [], missing: [] }]);
    });

    it("finds an exact phrase, stop words and all, and not its stems", async () => {
      expect((await ask(SAMPLES, '"the peace talks"')).matches.map(({ article }) => article)).toEqual([0]);
      expect((await ask(SAMPLES, '"the peace talk"')).matches).toEqual([]);
      expect((await ask(SAMPLES, '"of the"')).matches.map(({ article }) => article)).toEqual([3]);
    });

    it("shows the paragraph with more of the words first, and all of them where an article is expanded", async () => {
      const [first] = (await ask(SAMPLES, "peace talks", { passages: 1 })).matches;
      expect(first).toMatchObject({ article: 0, matching: 2, paragraphs: [{ paragraph: 1 }] });
      const [expanded] = (await ask(SAMPLES, "peace talks", { passages: 1, expand: 0 })).matches;
      expect(expanded?.paragraphs.map(({ paragraph }) => paragraph)).toEqual([1, 0]);
    });

    it("sorts by date at any precision, undated last, ties by ordinal", async () => {
      const order = async (sort: "newest" | "oldest") =>
        (await ask(SAMPLES, "", { sort })).matches.map(({ article }) => article);
      expect(await order("newest")).toEqual([2, 1, 0, 3]);
      expect(await order("oldest")).toEqual([0, 1, 2, 3]);
    });

    it("shows a heading after a text with as many of the words, and before one with fewer", async () => {
      const paragraphs = ["# The prisoners of war", `Prisoners ${FILLER}`, `Prisoners of the war ${FILLER}`];
      const [first] = (await ask([{ ...PLAIN, paragraphs }], "prisoners war")).matches;
      expect(first?.paragraphs.map(({ paragraph }) => paragraph)).toEqual([2, 0, 1]);
    });

    it("breaks ties of relevance by ordinal", async () => {
      const { matches } = await ask([PLAIN, PLAIN, PLAIN], "peace");
      expect(matches.map(({ article }) => article)).toEqual([0, 1, 2]);
    });

    it("puts complete articles first under every sort, unless any are wanted", async () => {
      const order = async (changes: Partial<FindRequest>) =>
        (await ask(SAMPLES, "peace talks doha", changes)).matches.map(({ article }) => article);
      expect(await order({ sort: "newest" })).toEqual([0, 2, 1]);
      expect(await order({ sort: "newest", match: "any" })).toEqual([2, 1, 0]);
    });

    it("puts the best match first where a sentence is sorted by relevance", async () => {
      const long = { ...PLAIN, paragraphs: ["Rabbani spoke", `He was murdered ${FILLER}`] };
      const short = { ...PLAIN, title: "Rabbani", paragraphs: ["Rabbani and Rabbani"] };
      const other = { ...PLAIN, paragraphs: ["Murdered men"] };
      const first = async (text: string, changes: Partial<FindRequest> = {}) =>
        (await ask([long, short, other, other, other], text, changes)).matches[0]?.article;
      expect(await first("Rabbani murdered")).toBe(0);
      expect(await first("was Rabbani murdered?")).toBe(1);
      expect(await first("was Rabbani murdered?", { sort: "newest" })).toBe(0);
    });

    it("counts copies, and lists them with the article of which they are copies", async () => {
      const [first, second, third] = SAMPLES as [SampleArticle, SampleArticle, SampleArticle];
      const samples = [
        second,
        { ...first, copyOf: 3, authors: ["C"] },
        third,
        first,
        { ...first, copyOf: 3 },
      ];
      const found = await ask(samples, "peace", { limit: 2, sort: "oldest" });
      expect(found).toMatchObject({ total: { articles: 4, complete: 4, paragraphs: 4 }, copies: 2 });
      expect(found.matches.map(({ article, copies }) => [article, copies])).toEqual([
        [3, [1, 4]],
        [0, []],
      ]);
      expect(found.facets.author).toEqual([
        { value: "A", count: 2 },
        { value: "B", count: 1 },
        { value: "C", count: 1 },
      ]);
      const filtered = await ask(samples, "peace", { filters: { authors: ["C"], years: [] } });
      expect(filtered.matches.map(({ article, copies }) => [article, copies])).toEqual([[1, []]]);
    });

    it("lists the copy that has more of the words", async () => {
      const samples = [SAMPLES[1], { ...SAMPLES[0], copyOf: 0 }] as SampleArticle[];
      const { matches } = await ask(samples, "peace talks doha", { match: "any" });
      expect(matches.map(({ article, copies }) => [article, copies])).toEqual([[1, [0]]]);
    });

    it("leaves out of the count of what is left out whatever the filters keep away", async () => {
      const authors = ["A"];
      const found = await ask(SAMPLES, "peace talks doha", { limit: 1, filters: { authors, years: [] } });
      expect(found).toMatchObject({ total: { articles: 1 }, leftOut: 1 });
    });

    it("introduces every article by its opening paragraph where nothing is asked", async () => {
      const found = await ask(SAMPLES, "");
      expect(found.total).toEqual({ articles: 4, complete: 4, paragraphs: 6 });
      expect(found.matches.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1, 1]);
    });

    it.each(["peace talks", "peace -doha", '"the peace talks"', "peace NEAR talks", "t* (doha OR city)", ""])(
      "gives of %j nothing that it would not give in full where its budget is spent, and says that there may be more",
      async (text) => {
        const [whole, cut] = [await ask(SAMPLES, text), await ask(SAMPLES, text, { budget: 0 })];
        const found = ({ matches }: Found) => matches.map(({ article }) => article);
        const isWhole = JSON.stringify(cut.total) === JSON.stringify(whole.total);
        expect(cut.isPartial || isWhole).toBe(true);
        expect(found(whole)).toEqual(expect.arrayContaining(found(cut)));
        expect(cut.total.articles).toBeLessThanOrEqual(whole.total.articles);
        expect(cut.total.paragraphs).toBeLessThanOrEqual(whole.total.paragraphs);
      },
    );

    it("refuses what is asked after it was closed", async () => {
      await withTemporaryArchive(SAMPLES, kind, async (_, engine) => {
        await engine.close();
        await expect(engine.find({ ...PLAIN_REQUEST, query: parse("peace").query })).rejects.toMatchObject({
          name: "EngineError",
          reason: "closed",
        });
      });
    });

    const seed = Math.trunc(Math.random() * 2 ** 30);
    it(`agrees with the reference evaluator on random corpora and queries (seed ${seed})`, async () => {
      for (const [nth, corpus] of smallestFirst(seed).entries()) {
        await agree(kind, corpus, seed + nth).catch((cause: unknown) => {
          throw new Error(`The corpus is ${JSON.stringify(corpus.samples, null, 1)}.`, { cause });
        });
      }
    }, 600_000);
  });
}

const CORPORA = 100;
const REQUESTS_OF_EACH = 100;

/** Smallest first, so that a fault is shown by a small one. */
function smallestFirst(seed: number): RandomCorpus[] {
  const size = ({ samples }: RandomCorpus) => JSON.stringify(samples).length;
  return fc.sample(randomCorpora(), { seed, numRuns: CORPORA }).sort((one, other) => size(one) - size(other));
}

/** Asks many random requests of one corpus; the smallest that fails is told. */
function agree(kind: EngineKind, { tongue, samples }: RandomCorpus, seed: number): Promise<void> {
  return withTemporaryArchive(samples, kind, async (archive, engine) => {
    const articles = readArticles(archive);
    await fc.assert(
      fc.asyncProperty(randomRequests(tongue), (request) =>
        expectAgreement(engine, archive, articles, request),
      ),
      { seed, numRuns: REQUESTS_OF_EACH },
    );
  });
}

const PLAIN: SampleArticle = { title: "Plain", authors: [], date: null, paragraphs: ["Of peace."] };
const FILLER = "who were held for years in many places by all of the sides and seldom heard of by their kin";

const SAMPLES: readonly SampleArticle[] = [
  {
    title: "An opening",
    authors: ["A"],
    date: "2012",
    paragraphs: ["The talks failed.", "In Doha the peace talks began."],
  },
  {
    title: "A letter",
    authors: ["B"],
    date: "2012-01",
    paragraphs: ["A peace talk, said the envoy, and no more."],
  },
  {
    title: "Another",
    authors: ["A", "B"],
    date: "2012-01-04",
    paragraphs: ["Doha is a city.", "Nothing else."],
  },
  { title: "Chronicle", authors: [], date: null, paragraphs: ["The end of the war."] },
];
