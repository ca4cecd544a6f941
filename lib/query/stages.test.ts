import { describe, expect, it } from "vitest";
import { balance } from "./balance.ts";
import { buildTree } from "./build-tree.ts";
import { dropDangling } from "./drop-dangling.ts";
import { lex } from "./lex.ts";
import { parse, parseWhole } from "./parse.ts";

const SIGNS = 100_000;
const WORDS = 10_000;

/** Far beyond what a reader can send: no stage may take its depth from the text, or more than its share of time. */
describe("the stages of reading", () => {
  it.each([
    ["(".repeat(SIGNS)],
    [")".repeat(SIGNS)],
    ["()".repeat(SIGNS)],
    [`${"(".repeat(SIGNS)}a${")".repeat(SIGNS)}`],
    [`${"a (".repeat(WORDS)}a${")".repeat(WORDS)}`],
    ["-".repeat(SIGNS)],
    [`${"-".repeat(SIGNS)}a`],
    ["NOT ".repeat(WORDS)],
    [`${"NOT ".repeat(SIGNS)}a`],
    [`a${" OR a".repeat(WORDS)}`],
    [`a${" AND a OR a".repeat(WORDS)}`],
    [`a${" NEAR/5 a".repeat(WORDS)}`],
    ["a ".repeat(WORDS)],
    ["~1".repeat(WORDS)],
    [`a${"~1^2".repeat(SIGNS)}`],
    ["*".repeat(SIGNS)],
    [`a${"*b?c".repeat(WORDS)}`],
    ['"'.repeat(WORDS + 1)],
    ["title:(".repeat(WORDS)],
    ["a:".repeat(WORDS)],
    ["a".repeat(SIGNS)],
    ["京".repeat(WORDS)],
    ["year:2012 ".repeat(WORDS)],
  ])("end soon on tens of thousands of a kind (row %#)", (text) => {
    const report = () => {};
    const lexemes = dropDangling(text, balance(lex(text, report), report), report);
    buildTree(text, lexemes, report);
    expect(parseWhole(text, report).clauses.length).toBeLessThanOrEqual(64);
    expect(parse(text).problems.length).toBeLessThanOrEqual(256);
  });
});
