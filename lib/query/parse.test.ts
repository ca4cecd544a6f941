import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_LENGTH, MAX_WORDS, parse } from "./parse.ts";
import { print } from "./print.ts";

const codes = (text: string) => parse(text).problems.map(({ code }) => code);
const clauses = (text: string) => parse(text).query.clauses;

describe("parse", () => {
  it("reads words and phrases, folded, with their places", () => {
    expect(clauses("Moïse “Peace Deal”")).toEqual([
      { kind: "term", occur: "should", term: "moise", telling: true, text: "Moïse", range: [0, 5] },
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
    [`peace ${"x".repeat(MAX_LENGTH)}`, "too-long", 1],
    ["x".repeat(MAX_LENGTH + 1), "too-long", 1],
    [Array.from({ length: MAX_WORDS + 3 }, (_, i) => `word${i}`).join(" "), "too-many-words", MAX_WORDS],
  ])("reads %j leniently and says %s", (text, code, count) => {
    expect(codes(text)).toEqual([code]);
    expect(clauses(text)).toHaveLength(count);
  });

  it.each([
    [`${"x".repeat(MAX_LENGTH - 12)} negotiations now`, MAX_LENGTH - 12],
    [`${"x".repeat(MAX_LENGTH - 13)} negotiation  now`, MAX_LENGTH - 1],
    [`${"x".repeat(MAX_LENGTH - 4)} now`, null],
    [` ${"x".repeat(MAX_LENGTH)}`, MAX_LENGTH],
  ])("cuts a long text where a word ends: %j at %s", (text, at) => {
    const { query, problems } = parse(text);
    expect(problems.map(({ start, end }) => [start, end])).toEqual(at === null ? [] : [[at, text.length]]);
    expect(query.clauses.at(-1)?.range[1]).toBe(at ?? text.length);
  });

  it.each([
    ["the W.H.O. report", ["report", "who"]],
    ["the WHO report", ["report", "who"]],
    ["who reports what the WHO says", ["reports", "says", "who"]],
    ["WHO’s report", ["report", "who"]],
    ["who is in it", []],
    ["IT", []],
    ["THE WHO REPORT", ["report"]],
    ["THE W.H.O. REPORT", ["report", "who"]],
    ["WHO שלום", ["who", "שלום"]],
    ["I met A. Khan", ["khan", "met"]],
    ["peace AND war OR NOT", ["peace", "war"]],
  ])("takes for telling in %j: %j", (text, telling) => {
    const terms = clauses(text).flatMap((clause) =>
      clause.kind === "term" && clause.telling ? [clause.term] : [],
    );
    expect(terms.sort()).toEqual(telling);
  });

  it("prints a stop word that is a name as initials", () => {
    expect(print(parse("what the WHO says of “the WHO”").query)).toBe('what the W.H.O. says of "the who"');
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
        expect(asked(printed)).toEqual(asked(text));
      }),
      { numRuns: 2000 },
    );
  });
});

/** What a text asks for, without how it was typed. */
const asked = (text: string) =>
  clauses(text).map((clause) =>
    clause.kind === "term" ? [clause.term, clause.telling] : ["phrase", ...clause.terms],
  );

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
    "WHO",
    " the ",
    " IT ",
    "W.H.O.",
    " A.M. ",
    "AND",
    "5,000",
    ",2020",
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
