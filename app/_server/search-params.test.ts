import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_LIMIT,
  EMPTY_REQUEST,
  MATCH_MODES,
  MAX_LIMIT,
  type SearchRequest,
  SORTS,
} from "#lib/search/request.ts";
import { parseSearchParams, printSearchParams, searchUrl } from "./search-params.ts";

const parse = (query: string) => parseSearchParams(new URLSearchParams(query), (slug) => slug === "talks");

describe("parseSearchParams", () => {
  it("reads every parameter", () => {
    const query =
      "q=peace+deal&author=A&author=B&year=2012&year=2013..2014&year=undated&sort=newest&match=any&page=3&limit=5&expand=talks&explain=1";
    expect(parse(query)).toEqual({
      problems: [],
      value: {
        text: "peace deal",
        filters: {
          authors: ["A", "B"],
          years: [{ from: 2012, to: 2012 }, { from: 2013, to: 2014 }, "undated"],
        },
        sort: "newest",
        match: "any",
        page: 3,
        limit: 5,
        expand: "talks",
        explain: true,
      },
    });
  });

  it.each([
    ["q=a&q=b", "q", "2 times"],
    ["year=abc", "year", '"abc" is no year'],
    ["year=2014..2012", "year", "no year"],
    ["sort=best", "sort", "relevance, newest, oldest"],
    ["match=some", "match", "auto, all, any"],
    ["page=0", "page", "from 1 to"],
    ["page=1e3", "page", "from 1 to"],
    [Array.from({ length: 17 }, (_, at) => `author=${at}`).join("&"), "author", "at most 16"],
    [Array.from({ length: 17 }, (_, at) => `year=${1900 + at}`).join("&"), "year", "at most 16"],
    [`author=${"x".repeat(201)}`, "author", "longer than 200"],
    ["expand=nonsense", "expand", "no article"],
    ["explain=yes", "explain", "Give 1, or leave it out"],
    ["explain=0", "explain", "Give 1, or leave it out"],
    ["limit=101", "limit", `from 1 to ${MAX_LIMIT}`],
    [`page=${"9".repeat(500)}`, "page", "…"],
  ])("names what is wrong with %s", (query, parameter, message) => {
    const { problems } = parse(query);
    expect(problems).toEqual([
      {
        parameter,
        message: expect.stringContaining(message),
        outcome: expect.stringMatching(/^(It was ignored|The first( 16)? (was|were) taken)\.$/),
      },
    ]);
  });

  it("takes a year given in two ways for one", () => {
    expect(parse("year=2012&year=2012..2012").value.filters.years).toEqual([{ from: 2012, to: 2012 }]);
  });

  it("ignores what it does not know and takes empty values for none", () => {
    expect(parse("utm_source=x&q=&author=&year=&page=")).toEqual({ value: EMPTY_REQUEST, problems: [] });
  });

  it("never throws", () => {
    const names = ["q", "author", "year", "sort", "match", "page", "limit", "expand", "explain", "other"];
    const name = fc.constantFrom(...names);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: "binary" }))), (pairs) => {
        const { value } = parseSearchParams(new URLSearchParams(pairs), () => false);
        expect(value.limit).toBeLessThanOrEqual(MAX_LIMIT);
      }),
    );
  });

  it("reads back what printSearchParams printed, defaults left out", () => {
    fc.assert(
      fc.property(requests(), (request) => {
        expect(parse(printSearchParams(request))).toEqual({ value: request, problems: [] });
      }),
    );
    expect(printSearchParams(EMPTY_REQUEST)).toBe("");
  });
});

describe("searchUrl", () => {
  it("starts at the first page again when anything else changes", () => {
    const request = { ...EMPTY_REQUEST, text: "peace", page: 4, expand: "talks" };
    expect(searchUrl(request, { sort: "newest" })).toBe("/search?q=peace&sort=newest");
    expect(searchUrl(request, { explain: true })).toBe("/search?q=peace&explain=1");
    expect(searchUrl(request, { page: 5 })).toBe("/search?q=peace&page=5");
    expect(searchUrl(EMPTY_REQUEST)).toBe("/search");
  });
});

function requests(): fc.Arbitrary<SearchRequest> {
  const text = fc.string({ unit: "grapheme", maxLength: 60 });
  const year = fc.integer({ min: 1000, max: 2100 });
  const range = fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const years = fc.uniqueArray(fc.oneof(range, fc.constant("undated" as const)), {
    maxLength: 3,
    selector: (one) => JSON.stringify(one),
  });
  return fc.record({
    text,
    filters: fc.record({
      authors: fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 3 }),
      years,
    }),
    sort: fc.constantFrom(...SORTS),
    match: fc.constantFrom(...MATCH_MODES),
    page: fc.integer({ min: 1, max: 1000 }),
    limit: fc.oneof(fc.constant(DEFAULT_LIMIT), fc.integer({ min: 1, max: MAX_LIMIT })),
    expand: fc.option(fc.constant("talks")),
    explain: fc.boolean(),
  });
}
