import { describe, expect, it } from "vitest";
import { conditionOf, isNamed } from "./field-filter.ts";

const ARTICLE = {
  source: ["Talks/Doha-Straße.txt"],
  authors: ["Bill Van Auken", "Moïse K. O’Neill"],
  date: ["2012-02"],
  language: ["en"],
  tags: ["Peace Deal", "Katar"],
};
type Asked = Parameters<typeof conditionOf>[0];

function holds(filter: Asked, changes: Partial<typeof ARTICLE> = {}): boolean {
  const { fact, holds: isTrue, holdsOfNone } = conditionOf(filter);
  const values = { ...ARTICLE, ...changes }[fact];
  return values.length === 0 ? holdsOfNone : values.some(isTrue);
}

describe("a condition on articles", () => {
  it.each([
    ["van auken", true],
    ["Auken", true],
    ["bill auken", false],
    ["auk", false],
    ["moise k o'neill", true],
    ["auken moise", false],
    ["", false],
  ])("takes author %j for words of one name in a row: %j", (value, expected) => {
    expect(holds({ field: "author", value })).toBe(expected);
    expect(ARTICLE.authors.some((author) => isNamed(author, value))).toBe(expected);
  });

  it.each([
    ["before", "2012-02", "2012-02", false],
    ["before", "2012-02", "2012-03", true],
    ["before", "2012-02-29", "2012-03-01", true],
    ["before", "2012-02", "2012-02-29", false],
    ["before", "2012", "2012-12-31", false],
    ["before", "2012", "2013", true],
    ["before", "2012-02-03", "2012-02-03", false],
    ["after", "2012-02", "2012-02", false],
    ["after", "2012-02", "2012-01", true],
    ["after", "2012-02", "2012-01-31", true],
    ["after", "2012-02", "2012-02-01", false],
    ["after", "2012", "2012", false],
    ["after", "2013", "2012", true],
    ["after", "2012-02-04", "2012-02-03", true],
    ["before", null, "2012", false],
    ["after", null, "2012", false],
  ] as const)("is %s an article of %j and %j: %j", (field, date, value, expected) => {
    expect(holds({ field, value }, { date: date === null ? [] : [date] })).toBe(expected);
  });

  it.each<[Asked, boolean]>([
    [{ field: "year", value: { from: 2010, to: 2012 } }, true],
    [{ field: "year", value: { from: 2013, to: 2013 } }, false],
    [{ field: "year", value: "undated" }, false],
    [{ field: "tag", value: "peace deal" }, true],
    [{ field: "tag", value: "peace" }, false],
    [{ field: "source", value: "doha-strasse" }, true],
    [{ field: "source", value: "kabul" }, false],
    [{ field: "lang", value: "EN" }, true],
    [{ field: "lang", value: "en-us" }, true],
    [{ field: "lang", value: "de" }, false],
    [{ field: "has", value: "date" }, true],
  ])("says of %j: %j", (filter, expected) => {
    expect(holds(filter)).toBe(expected);
  });

  it("knows an article without a date", () => {
    expect(holds({ field: "year", value: "undated" }, { date: [] })).toBe(true);
    expect(holds({ field: "year", value: { from: 0, to: 9999 } }, { date: [] })).toBe(false);
    expect(holds({ field: "has", value: "date" }, { date: [] })).toBe(false);
  });
});
