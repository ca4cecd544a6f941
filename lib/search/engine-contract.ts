import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Archive } from "#lib/archive/archive.ts";
import { parse } from "#lib/query/parse.ts";
import type { Engine, EngineKind, FindRequest, Found } from "./engine.ts";
import { evaluate } from "./reference-evaluator.ts";
import { MATCH_MODES, SORTS } from "./request.ts";
import { type SampleArticle, withTemporaryArchive } from "./temporary-archive.ts";

const ASKED: Omit<FindRequest, "query"> = {
  filters: { authors: [], years: [] },
  sort: "relevance",
  match: "auto",
  offset: 0,
  limit: 10,
  passages: 3,
  expand: null,
};

/** The suite that every engine passes: a fixed set of expectations, and the reference evaluator on random corpora. */
export function testEngine(name: string, kind: EngineKind): void {
  const ask = (samples: readonly SampleArticle[], text: string, changes: Partial<FindRequest> = {}) =>
    withTemporaryArchive(samples, kind, (_, engine) =>
      engine.find({ ...ASKED, query: parse(text).query, ...changes }),
    );

  describe(`${name}, by the engine contract`, () => {
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

    it("introduces every article by its opening paragraph where nothing is asked", async () => {
      const found = await ask(SAMPLES, "");
      expect(found.total).toEqual({ articles: 4, complete: 4, paragraphs: 6 });
      expect(found.matches.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1, 1]);
    });

    it("agrees with the reference evaluator on random corpora, queries and filters", async () => {
      await fc.assert(
        fc.asyncProperty(
          corpora(),
          fc.array(requests(), { minLength: 12, maxLength: 12 }),
          (samples, asked) => agree(kind, samples, asked),
        ),
        {
          numRuns: 60,
        },
      );
    }, 120_000);

    it("gives pages that put together are the whole, each article once", async () => {
      await fc.assert(
        fc.asyncProperty(corpora(), requests(), (samples, asked) => pagesAddUp(kind, samples, asked)),
        { numRuns: 40 },
      );
    }, 120_000);
  });
}

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

async function agree(
  kind: EngineKind,
  samples: readonly SampleArticle[],
  asked: readonly FindRequest[],
): Promise<void> {
  await withTemporaryArchive(samples, kind, async (archive, engine) => {
    for (const request of asked) {
      const whole = await findAll(engine, request, samples.length);
      const expected = evaluate(samples, request);
      const found = whole.matches.map((match): [number, object] => [
        match.article,
        { missing: match.missing, paragraphs: numbers(archive, match) },
      ]);
      const wanted = [...expected.articles].map(
        ([article, { missing, paragraphs }]) => [article, { missing, paragraphs }] as const,
      );
      expect(new Map(found)).toEqual(new Map(wanted));
      expect(found).toHaveLength(wanted.length);
      expect(whole.total.articles).toBe(expected.articles.size);
      expect(whole.total.complete).toBe(
        [...expected.articles.values()].filter(({ missing }) => missing.length === 0).length,
      );
      expect(whole.total.paragraphs).toBe(
        [...expected.articles.values()].reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      );
      expect(counts(whole.facets.author)).toEqual(expected.author);
      expect(counts(whole.facets.year)).toEqual(expected.year);
    }
  });
}

/** Every article that the request lists, each with all its paragraphs: asked for one by one, as `expand` gives them. */
async function findAll(engine: Engine, request: FindRequest, articles: number): Promise<Found> {
  const found = await engine.find({ ...request, offset: 0 });
  const matches: Found["matches"][number][] = [];
  for (let offset = 0; offset < articles; offset += request.limit) {
    for (const { article } of (await engine.find({ ...request, offset })).matches) {
      const again = await engine.find({ ...request, offset, expand: article });
      matches.push(...again.matches.filter((match) => match.article === article));
    }
  }
  return { ...found, matches };
}

const numbers = (archive: Archive, { paragraphs }: Found["matches"][number]) =>
  paragraphs.map(({ paragraph }) => archive.paragraph(paragraph).number).sort((a, b) => a - b);

/** Values that an article has, without the chosen ones that none has. */
const counts = (values: Found["facets"]["year"]) =>
  new Map(values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));

async function pagesAddUp(
  kind: EngineKind,
  samples: readonly SampleArticle[],
  request: FindRequest,
): Promise<void> {
  await withTemporaryArchive(samples, kind, async (_, engine) => {
    const listed: number[] = [];
    for (let offset = 0; offset < samples.length; offset += request.limit) {
      listed.push(...(await engine.find({ ...request, offset })).matches.map(({ article }) => article));
    }
    const { total } = await engine.find(request);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBe(total.articles);
  });
}

const WORDS = [
  "peace",
  "talks",
  "talk",
  "Doha",
  "the",
  "of",
  "U.S.",
  "prisoners’",
  "prisoner",
  "Moïse",
  "5,000",
  "deal-breaker",
];

function corpora(): fc.Arbitrary<SampleArticle[]> {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(" "));
  const article = fc.record({
    title: text,
    authors: fc.uniqueArray(fc.constantFrom("A", "B", "C"), { maxLength: 2 }),
    date: fc.constantFrom(null, "2010", "2012-05", "2012-05-06", "2013-01-01"),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 4 }),
  });
  return fc.array(article, { minLength: 1, maxLength: 8 });
}

function requests(): fc.Arbitrary<FindRequest> {
  const word = fc.constantFrom(...WORDS, "absent");
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`);
  return fc.record({
    query: fc
      .array(fc.oneof({ weight: 3, arbitrary: word }, phrase), { maxLength: 4 })
      .map((parts) => parse(parts.join(" ")).query),
    filters: fc.record({
      authors: fc.subarray(["A", "B"]),
      years: fc.subarray([{ from: 2010, to: 2012 }, { from: 2013, to: 2013 }, "undated"] as const),
    }),
    sort: fc.constantFrom(...SORTS),
    match: fc.constantFrom(...MATCH_MODES),
    offset: fc.constant(0),
    limit: fc.integer({ min: 1, max: 10 }),
    passages: fc.constant(3),
    expand: fc.constant(null),
  });
}
