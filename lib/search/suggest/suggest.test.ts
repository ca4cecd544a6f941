import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SearchRequest } from "#lib/search/request.ts";
import { suggest } from "./suggest.ts";
import { type ToyArticle, ToySearch } from "./toy-search.ts";

const BILL = "Bill Van Auken";
const ANN = "Ann Reporter";
const ARTICLES: readonly ToyArticle[] = [
  { text: "Hamid Karzai met the Taliban in Doha", author: BILL, date: "2012-03" },
  { text: "Karzai and the prisoner exchange", author: BILL, date: "2013" },
  { text: "Karzai on the Taliban", author: BILL, date: "2013" },
  { text: "Karzai said no", author: BILL, date: "2014" },
  { text: "Karzai again, and Karzal once", author: ANN },
  { text: "Nothing but harbours", author: ANN, date: "2019" },
];
const year = (from: number, to = from) => ({ from, to });
const only = (years: readonly { from: number; to: number }[], authors: readonly string[] = []) => ({
  filters: { years, authors },
});

let toy: ToySearch;
beforeAll(async () => {
  toy = await ToySearch.of(ARTICLES);
});

async function suggestions(request: Partial<SearchRequest>) {
  const { suggestions } = await suggest(toy.situation(request));
  return suggestions.map(({ kind, label, articles }) => [kind, label, articles]);
}

describe("where nothing is found, suggest", () => {
  it.each<[Partial<SearchRequest>, unknown[]]>([
    [
      { text: '"hamid karzay"' },
      [
        ["spelling", 'Search for “"hamid karzai"”', 1],
        ["words", "Search for “hamid karzay”, word by word", 1],
      ],
    ],
    [{ text: "=karzay" }, [["spelling", "Search for “=karzai”", 5]]],
    [
      { text: "harbours", ...only([year(2012), year(2014)]) },
      [
        ["filter", "Without the years 2012 or 2014", 1],
        ["years", "In 2019 instead", 1],
      ],
    ],
    [
      { text: "prisoner", ...only([year(2016)], [BILL]) },
      [
        ["filter", "Without the year 2016", 1],
        ["filter", "Without any filter", 1],
        ["years", "In 2013 instead", 1],
      ],
    ],
    [{ text: "harbours", ...only([year(2012)], [BILL]) }, [["filter", "Without any filter", 1]]],
    [
      { text: "harbours", ...only([], [BILL, "Nobody"]) },
      [["filter", `Without the authors ${BILL} or Nobody`, 1]],
    ],
    [{ text: "harbours -nothing" }, [["filter", "Also with “nothing”", 1]]],
    [{ text: "again has:date" }, [["filter", "Without “has:date”", 1]]],
    [
      { text: '"taliban doha"' },
      [
        ["words", "Search for “taliban doha”, word by word", 1],
        ["any", "With any of the words of “taliban doha”", 2],
      ],
    ],
    [
      { text: "karzai harbours", match: "all" },
      [
        ["any", "With any of the words of “karzai harbours”", 6],
        ["words", "Search for “karzai”", 5],
      ],
    ],
    [
      { text: "+doha +harbours +zzzzzz" },
      [
        ["any", "With any of the words of “doha harbours zzzzzz”", 2],
        ["words", "Search for “+harbours”", 1],
      ],
    ],
  ])("for %j: %j", async (request, expected) => {
    expect(await suggestions(request)).toEqual(expected);
  });

  it("any word that there is, without filters, where no single change finds anything", async () => {
    expect(await suggestions({ text: '"doha harbours" -karzai', ...only([year(1999)], ["Nobody"]) })).toEqual(
      [["any", "With any of the words of “doha harbours”, without any filter", 2]],
    );
  });

  it("every article where no word is there", async () => {
    expect(await suggestions({ text: "zzzzzz", ...only([year(1999)]) })).toEqual([
      ["words", "Show every article", 6],
    ]);
  });

  it("nothing where there is no article", async () => {
    const empty = await ToySearch.of([]);
    expect(await suggest(empty.situation({ text: "karzai" }))).toEqual({
      suggestion: null,
      suggestions: [],
      coverage: { articles: 0, years: null, inYears: null },
    });
  });

  it("and tell what there is", async () => {
    const situation = toy.situation({ text: "zzzzzz", ...only([year(2013, 2014)]) });
    expect((await suggest(situation)).coverage).toEqual({ articles: 6, years: ["2012", "2019"], inYears: 3 });
  });

  it("changes that hold whichever request they are applied to", async () => {
    const { suggestions } = await suggest(toy.situation({ text: "harbours", ...only([year(2012)]) }));
    expect(suggestions[0]?.changes).toEqual({
      text: "harbours",
      filters: { authors: [], years: [] },
      match: "auto",
    });
  });
});

describe("where little is found, suggest", () => {
  it("a more frequent word that is spelled alike", async () => {
    expect(await suggest(toy.situation({ text: "karzal" }))).toEqual({
      suggestion: "karzai",
      suggestions: [
        {
          kind: "spelling",
          label: "Search for “karzai”",
          changes: { text: "karzai", filters: { authors: [], years: [] }, match: "auto" },
          articles: 5,
        },
      ],
      coverage: null,
    });
  });

  it("a plain word in its better spelling, and leaves quotes and words to be taken as typed alone", async () => {
    const { suggestion } = await suggest(toy.situation({ text: 'karzal OR "karzal" OR =karzal' }));
    expect(suggestion).toBe('karzai OR "karzal" OR =karzal');
  });

  it.each(["=karzal", "doha", "again", '"karzal"'])("nothing for %s", async (text) => {
    expect(await suggest(toy.situation({ text }))).toEqual({
      suggestion: null,
      suggestions: [],
      coverage: null,
    });
  });

  it("nothing that finds no more", async () => {
    expect((await suggest(toy.situation({ text: "karzal", ...only([], [ANN]) }))).suggestions).toEqual([]);
  });
});

it("asks nothing where enough is found", async () => {
  const asked = toy.asked.length;
  expect(await suggest(toy.situation({ text: "karzai" }))).toEqual({
    suggestion: null,
    suggestions: [],
    coverage: null,
  });
  expect(toy.asked.length).toBe(asked);
});

describe("for any request", () => {
  const word = fc.constantFrom(
    "karzai",
    "karzay",
    "karzal",
    "taliban",
    "zzzz",
    "harbours",
    "the",
    "prisoner",
    "xxxx",
  );
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom("+", "-", "=", "title:"), word).map((parts) => parts.join("")),
    },
    fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
    fc.tuple(word, word).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(word, word).map(([a, b]) => `${a} NEAR/2 ${b}`),
    fc.constantFrom("has:date", "in:title", "tag:x", "karz*", "karzay~1"),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const filters = fc.record({
    authors: fc.subarray([BILL, ANN, "Nobody"]),
    years: fc.subarray([year(2013), year(1999, 2001), "undated" as const]),
  });
  const request = fc.record({
    text: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" ")),
    filters,
    match: fc.constantFrom("auto", "all", "any"),
  });

  it("suggestions are few, cost few searches, find what they say, and there is one where nothing was found", async () => {
    await fc.assert(
      fc.asyncProperty(request, async (changes) => {
        const before = toy.asked.length;
        const situation = toy.situation(changes);
        const { suggestion, suggestions } = await suggest(situation);
        expect(toy.asked.length - before).toBeLessThanOrEqual(12);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        for (const { changes: changed, articles } of suggestions) {
          expect(toy.count({ ...situation.request, ...changed })).toBe(articles);
          expect(articles).toBeGreaterThan(situation.found.total.articles);
        }
        expect(suggestions.length + situation.found.total.articles).toBeGreaterThan(0);
        expect(suggestion).not.toBe(situation.request.text);
      }),
      { numRuns: 300 },
    );
  });
});
