import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { print } from "./print.ts";
import { printReplacing, withoutClause } from "./replace-clause.ts";
import { positiveLeaves } from "./wanted.ts";

describe("withoutClause", () => {
  it.each([
    ["a b author:x in:title", 0, "b author:x in:title"],
    ["a (b OR c) -d", 1, "a -d"],
    ["doha in:title", 0, "in:title"],
    ["doha", 0, ""],
  ])("leaves out of %j clause %i: %j", (text, at, expected) => {
    const { query } = parse(text);
    const clause = query.clauses[at];
    expect(clause && print(withoutClause(query, clause))).toBe(expected);
  });
});

describe("printReplacing", () => {
  it.each([
    ["karzay doha", "=karzay", "=karzay doha"],
    ["doha +karzay^2", "karzai", "doha +karzai^2"],
    ["title:karzay karzai", "karzai", "title:karzai karzai"],
    ["x OR (y -z karzay)", '"hamid karzai"', 'x OR y AND -z AND "hamid karzai"'],
    ["karzay^2 NEAR/5 doha", "karzai", "karzai^2 NEAR/5 doha"],
    ["doha NEAR karzay in:title", "karzai", "doha NEAR/10 karzai in:title"],
  ])("puts into %j in place of karzay %j: %j", (text, by, expected) => {
    const { query } = parse(text);
    const words = positiveLeaves(query).flatMap((leaf) => (leaf.kind === "near" ? leaf.operands : [leaf]));
    const word = words.find((one) => one.kind === "word" && one.term === "karzay");
    expect(word?.kind === "word" && printReplacing(query, word, by)).toBe(expected);
  });
});
