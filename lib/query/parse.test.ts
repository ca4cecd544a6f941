import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_LENGTH, MAX_WORDS, parse } from "./parse.ts";
import { print } from "./print.ts";

const codes = (text: string) => parse(text).problems.map(({ code }) => code);
const clauses = (text: string) => parse(text).query.clauses;

describe("parse", () => {
  it("reads words and phrases, folded, with their places", () => {
    expect(clauses("Moïse “Peace Deal”")).toEqual([
      { kind: "term", occur: "should", term: "moise", text: "Moïse", range: [0, 5] },
      { kind: "phrase", occur: "must", terms: ["peace", "deal"], text: "Peace Deal", range: [7, 17] },
    ]);
  });

  it("takes words with one stem as one", () => {
    expect(clauses("deal deals Deal’s")).toHaveLength(1);
  });

  it.each([
    ['peace "deal', "unclosed-quote", 2],
    ['"" peace', "empty-phrase", 1],
    ["?!", "no-words", 0],
    [`peace ${"x".repeat(MAX_LENGTH)}`, "too-long", 2],
    [Array.from({ length: MAX_WORDS + 3 }, (_, i) => `word${i}`).join(" "), "too-many-words", MAX_WORDS],
  ])("reads %j leniently and says %s", (text, code, count) => {
    expect(codes(text)).toEqual([code]);
    expect(clauses(text)).toHaveLength(count);
  });

  it("finds nothing wrong with an empty text", () => {
    expect(parse("  ")).toEqual({ query: { clauses: [] }, problems: [] });
  });

  it("never throws, and places every clause and problem within the text", () => {
    fc.assert(
      fc.property(queryText(), (text) => {
        const { query, problems } = parse(text);
        for (const { range, text: typed } of query.clauses) expect(text.slice(...range)).toBe(typed);
        for (const { start, end } of problems)
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads its own printed form back as the same query", () => {
    fc.assert(
      fc.property(queryText(), (text) => {
        const printed = print(parse(text).query);
        fc.pre(printed.length <= MAX_LENGTH);
        expect(print(parse(printed).query)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Words, quotation marks and signs as people paste them, and anything else. */
function queryText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    '"',
    "“",
    "”",
    "peace",
    "deals",
    "U.S.",
    "Karzai’s",
    "5,000",
    "½",
    " ",
    "-",
    "(",
    "’",
  );
  return fc
    .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 })
    .map((all) => all.join(""));
}
