import { describe, expect, it } from "vitest";
import { EMPTY_REQUEST, type SearchRequest } from "#lib/search/request.ts";
import { isChosen, yearUrl } from "./year-choice.ts";

const chosen = (...years: SearchRequest["filters"]["years"]): SearchRequest => ({
  ...EMPTY_REQUEST,
  filters: { authors: ["A"], years },
});

describe("yearUrl", () => {
  it("adds a year to those chosen, and takes it back", () => {
    expect(yearUrl("2012", chosen("undated"))).toBe("/search?author=A&year=undated&year=2012");
    expect(yearUrl("2012", chosen({ from: 2012, to: 2012 }))).toBe("/search?author=A");
    expect(yearUrl("undated", chosen("undated"))).toBe("/search?author=A");
  });

  it("narrows a range to a year within it", () => {
    expect(yearUrl("2012", chosen({ from: 2010, to: 2014 }))).toBe("/search?author=A&year=2012");
    expect(isChosen("2012", chosen({ from: 2010, to: 2014 }))).toBe(true);
    expect(isChosen("2010..2019", chosen({ from: 2010, to: 2014 }))).toBe(false);
  });
});
