import { describe, expect, it } from "vitest";
import { FIELD_NAMES, fieldNamed, nearestField } from "./field-names.ts";
import { LANGUAGE } from "./language-table.ts";
import { parse } from "./parse.ts";
import { print } from "./print.ts";

const QUERIES = LANGUAGE.flatMap(({ syntax, examples }) => [syntax, ...examples.map(({ query }) => query)]);

describe("the query language as it is explained", () => {
  it.each(QUERIES)("is read without a problem: %s", (text) => {
    const { query, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(print(query)).not.toBe("");
  });

  it("has an entry for every field, and no name twice", () => {
    const explained = LANGUAGE.flatMap(({ syntax }) => fieldNamed(syntax.replace(/:.*/, "")) ?? []);
    expect(explained).toHaveLength(FIELD_NAMES.length);
    expect(new Set(explained)).toEqual(new Set(FIELD_NAMES));
    expect(new Set(LANGUAGE.map(({ name }) => name)).size).toBe(LANGUAGE.length);
  });

  it("gives every entry an example that uses it", () => {
    for (const { syntax, examples } of LANGUAGE) {
      const signs =
        /[a-z]+:|NEAR|AND|OR|[=*?~^"+-]|^\w+ \w+$/.exec(syntax)?.[0].replace(/^\w+ \w+$/, " ") ?? syntax;
      expect(examples.some(({ query }) => query.includes(signs))).toBe(true);
    }
  });
});

describe("nearestField", () => {
  it.each([
    ["autor", "author"],
    ["auth", "author"],
    ["Yaer", "year"],
    ["tags", "tag"],
    ["language", null],
    ["http", null],
    ["on", "in"],
  ])("takes %j for %j", (typed, field) => {
    expect(nearestField(typed)).toBe(field);
  });
});
