import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "#lib/text/tokenize.ts";
import { MAX_LENGTH, parse, parseWhole } from "./parse.ts";
import { print } from "./print.ts";
import type { Clause, Node } from "./query.ts";
import { sketch } from "./sketch.ts";

const RUNS = { numRuns: 1500 };

const SIGNS = ["..", ...'" “ ” ( ) - + = * ? ~ ^ : / . , ’ |'.split(" "), " "];
const OPERATORS = [" AND ", " OR ", " NOT ", " NEAR ", " NEAR/5 ", " NEAR/0 ", "AND", "NOT", "near", " or "];
const FIELDS = "title: author: year: before: after: tag: source: lang: has: in: id: foo:".split(" ");
const VALUES = "2012 2012..2014 ..2014 undated 2013-04 title removed date en :// ~2 ^0.5".split(" ");
const WORDS = [
  "peace",
  "deals",
  "U.S.",
  "Karzai’s",
  "WHO",
  " the ",
  "W.H.O.",
  "A.M.",
  "5,000",
  "½",
  "é",
  "มา",
];
const PIECES = [...SIGNS, ...OPERATORS, ...FIELDS, ...VALUES, ...WORDS, "北京", "京"];

const TEXT_LEAVES = [
  "peace",
  "=talk",
  "elect*",
  "wom?n",
  "karzay~",
  '"a b"',
  "W.H.O.",
  "the",
  "US-backed",
  "北京大",
];
const ADORNED_LEAVES = ["talks^2", "kabul~2", '"a b"~5^0.5', "title:doha", 'title:"x y"', "title:(x OR y)^2"];
const FILTERS = ["author:x", "year:2012..", "before:2013-04", "tag:t", "author:(x OR y)"];
const NEARS = ["a NEAR b", "c NEAR/3 d* NEAR e"];

/** The signs of the language and words, as people type and paste them, and now and then anything. */
const typedText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

/** Queries without a fault, so that much of them is left after reading. */
const { query: wellFormed } = fc.letrec<{ query: string; part: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(...TEXT_LEAVES, ...ADORNED_LEAVES, ...FILTERS, ...NEARS),
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.tuple(fc.constantFrom("-", "NOT ", "+", ""), tie("query")).map(([sign, query]) => `${sign}(${query})`),
    tie("leaf").map((leaf) => `NOT ${leaf}`),
  ),
  query: fc
    .array(fc.tuple(tie("part"), fc.constantFrom(" ", " OR ", " AND ", " ")), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([part, joint], at) => (at === 0 ? part : `${joint}${part}`)).join("")),
}));

const queryText = fc.oneof(typedText, wellFormed);

describe("parse", () => {
  it.each([
    ["code points", fc.string({ unit: "binary", maxLength: 400 })],
    ["graphemes", fc.string({ unit: "grapheme", maxLength: 400 })],
    ["queries", queryText],
  ])("never throws, and places everything within the text: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { query, problems } = parse(text);
        for (const node of query.clauses.flatMap(nodesOf)) expect(text.slice(...node.range)).toBe(node.text);
        for (const { start, end } of problems)
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      RUNS,
    );
  });

  it("looks for something in every text that has a word, but for a scope alone", () => {
    fc.assert(
      fc.property(queryText, (text) => {
        fc.pre(text.length <= MAX_LENGTH && tokenize(text).length > 0 && !/in:/i.test(text));
        expect(parse(text).query.clauses.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("keeps within its limits", () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { query } = parse(text);
        expect(query.clauses.flatMap(nodesOf).length).toBeLessThanOrEqual(64);
        for (const node of query.clauses.flatMap(nodesOf)) expect(isTidy(node)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("print", () => {
  it("is read back as the same query without a problem, and printed the same again", () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { query } = parse(text);
        const printed = print(query);
        const problems: string[] = [];
        const again = parseWhole(printed, (code) => problems.push(code));
        expect(sketch(again)).toBe(sketch(query));
        expect(problems).toEqual([]);
        expect(print(again)).toBe(printed);
      }),
      { numRuns: 4000 },
    );
  });
});

function nodesOf({ node }: Pick<Clause, "node">): Node[] {
  if (node.kind === "not") return [node, ...nodesOf({ node: node.part })];
  if (node.kind === "near") return [node, ...node.operands];
  return "parts" in node ? [node, ...node.parts.flatMap((part) => nodesOf({ node: part }))] : [node];
}

/** No group of one or of groups of its kind, and no NOT of a NOT. */
function isTidy(node: Node): boolean {
  if (node.kind === "not") return node.part.kind !== "not";
  return !("parts" in node) || (node.parts.length > 1 && node.parts.every(({ kind }) => kind !== node.kind));
}
