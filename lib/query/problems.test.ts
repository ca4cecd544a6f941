import { describe, expect, it } from "vitest";
import { MAX_PARTS, MAX_WORDS } from "./limits.ts";
import { MAX_LENGTH, parse } from "./parse.ts";
import { sketch } from "./sketch.ts";

/** Reads leniently what cannot be taken as typed, and tells of it with its place. */
describe("problems", () => {
  it.each([
    ['doha "talks', "should doha; should talks", "unclosed-quote 5-11"],
    ['title:"doha talks', "must title.doha; should talks", "unclosed-quote 6-17"],
    ['author:"van auken', "must author<van>; should auken", "unclosed-quote 7-17"],
    ['"" a', "should a?", "empty-phrase 0-2"],
    ["a (b", "should a?; should b", "unclosed-parenthesis 2-3"],
    ["(a (b", "should a?; should b", "unclosed-parenthesis 0-1"],
    ["title:(doha talks", "must title.doha; should talks", "unclosed-parenthesis 6-7"],
    ["a) b", "should a?; should b", "unopened-parenthesis 1-2"],
    ["a) b) c", "should a?; should b; should c", "unopened-parenthesis 1-2"],
    ["a () b", "should a?; should b", "empty-parentheses 2-4"],
    ["(()) a", "should a?", "empty-parentheses 1-3"],
    ["() OR a", "should a?", "empty-parentheses 0-2, dangling-operator 3-5"],
    ["AND a", "should a?", "dangling-operator 0-3"],
    ["a AND", "should a?", "dangling-operator 2-5"],
    ["a AND OR b", "must any(a? b)", "dangling-operator 2-5"],
    ["a OR OR b", "must any(a? b)", "dangling-operator 2-4"],
    ["a AND (OR)", "should a?", "dangling-operator 7-9"],
    ["NOT", "should not?", "dangling-operator 0-3"],
    ["a NOT", "should a?", "dangling-operator 2-5"],
    ["a NOT AND b", "must a?; must b", "dangling-operator 2-5"],
    ["NEAR b", "should b", "dangling-operator 0-4"],
    ["a NEAR/5", "should a?", "dangling-operator 2-8"],
    ["(a OR) b", "should a?; should b", "dangling-operator 3-5"],
    ["*son", "should son", "leading-wildcard 0-1"],
    ["**bold**", "should bold", "leading-wildcard 0-2"],
    ["a *b*c", "should a?; should b; should c", "leading-wildcard 2-3"],
    ["a * b", "should a?; should b", "wildcard-without-letters 2-3"],
    ["M.K.*", "should mk", "wildcard-without-letters 4-5"],
    ["karzay~3", "should similar(karzay 2)", "bad-edits 6-8"],
    ["karzay~0", "should similar(karzay 1)", "bad-edits 6-8"],
    ["karzay~0.7", "should similar(karzay 1)", "bad-edits 6-10"],
    ["el*on~", "should pattern(el*on)", "bad-edits 5-6"],
    ["=karzay~", "should exact(karzay)", "bad-edits 7-8"],
    ["US-backed~2", "must phrase(us backed)", "bad-edits 9-11"],
    ['"a b"~', "must phrase(a b)", "bad-distance 5-6"],
    ['"a b"~0', "must phrase(a b ~1)", "bad-distance 5-7"],
    ['"a b"~500', "must phrase(a b ~100)", "bad-distance 5-9"],
    ['"a b"~2.5', "must phrase(a b ~3)", "bad-distance 5-9"],
    ["(a b)~3", "must a?; must b", "bad-distance 5-7"],
    ["a NEAR/0 b", "must near(a? b | 1)", "bad-distance 2-8"],
    ["a NEAR/500 b", "must near(a? b | 100)", "bad-distance 2-10"],
    ["a NEAR/ b", "must near(a? b | 10)", "bad-distance 2-7"],
    ["a NEAR/2.5 b", "must near(a? b | 3)", "bad-distance 2-10"],
    ["peace^0", "should 0.1×peace", "bad-weight 5-7"],
    ["peace^50", "should 10×peace", "bad-weight 5-8"],
    ["peace^", "should peace", "bad-weight 5-6"],
    ["peace^much", "should peace; should much", "bad-weight 5-10"],
    ["peace ^2", "should peace", "bad-weight 6-8"],
    ["(a b)^99", "must 10×a?; must 10×b", "bad-weight 5-8"],
    ["()^2 a", "should a?", "empty-parentheses 0-2"],
    ["a NEAR (b OR c)", "must a?; must any(b c)", "near-operand 7-15"],
    ["a NEAR (b c) NEAR d NEAR/5 e", "must a?; must b; must c; must near(d e | 5)", "near-operand 7-12"],
    ["author:x NEAR b", "must author<x>; must b", "near-operand 0-8"],
    ["NOT a NEAR b", "must not a?; must b", "near-operand 0-5"],
    ["autor:x", "should autor; should x", "unknown-field 0-6"],
    ['foo:"a b"', "should foo; must phrase(a b)", "unknown-field 0-4"],
    ["author:peo* doha", "should peo; should doha", "bad-value 7-11"],
    ["tag:peo*", "should peo", "bad-value 4-8"],
    ["foo:(a b)", "should foo; should a?; should b", "unknown-field 0-4"],
    ["colour:red:blue", "should colour; should red; should blue", "unknown-field 0-7"],
    ["title:", "should title", "empty-field 0-6"],
    ["title: doha", "should title; should doha", "empty-field 0-6"],
    ['author:""', "should author", "empty-field 0-7"],
    ["author:()", "should author", "empty-field 0-7, empty-parentheses 7-9"],
    ["title:!!", "should title", "empty-field 0-6"],
    ["title:) a", "should title; should a?", "empty-field 0-6, unopened-parenthesis 6-7"],
    ["year:abc", "should abc", "bad-year 5-8"],
    ["year:next-summer", "should next; should summer", "bad-year 5-16"],
    ['year:"next summer" a', "should next; should summer; should a?", "bad-year 5-18"],
    ["a AND year:next-summer", "must a?; must phrase(next summer)", "bad-year 11-22"],
    ["year:2014..2012", "should 2014; should 2012", "bad-year 5-15"],
    ["year:..", "should year", "bad-year 5-7"],
    ["before:yesterday", "should yesterday", "bad-date 7-16"],
    ["after:2012-02-30", "should 2012; should 02; should 30", "bad-date 6-16"],
    ["before:undated", "should undated", "bad-date 7-14"],
    ["has:tag", "should tag", "bad-value 4-7"],
    ["lang:english", "should english", "bad-value 5-12"],
    ["id:%%", "should id", "bad-value 3-5"],
    ["id:a_b", "should a?; should b", "bad-value 3-6"],
    ["in:foo", "should foo", "bad-value 3-6"],
    ["in:titles doha", "should titles; should doha", "bad-value 3-9"],
    ["(in:title) a", "should a?", "misplaced-scope 4-9"],
    ["a AND in:title", "should a?", "misplaced-scope 9-14"],
    ["-in:title a", "should a?", "misplaced-scope 4-9"],
    ["in:title^2 a", "should a?", "misplaced-scope 3-8, bad-weight 8-10"],
    [
      "in:(title text)",
      "should in?; should title; should text",
      "misplaced-scope 4-9, misplaced-scope 10-14",
    ],
    ["author:x^2 year:2012~1", "must author<x>; must year<2012 to 2012>", "bad-weight 8-10, bad-edits 20-22"],
    ["?!", "", "no-words 0-2"],
    ["-", "", "no-words 0-1"],
    ["()", "", "empty-parentheses 0-2"],
    ["😀", "", "no-words 0-2"],
  ])("reads %j as %j and says %s", (text, expected, told) => {
    const { query, problems } = parse(text);
    expect(sketch(query).replace(/(?:; |^)in title\+text$/, "")).toBe(expected);
    expect(problems.map(({ code, start, end }) => `${code} ${start}-${end}`).join(", ")).toBe(told);
  });

  it.each([
    ["autor:x", "Did you mean author:? The fields are title:, author:, "],
    ["sour:x", "Did you mean source:?"],
    ["colour:x", "read as words. The fields are"],
    ["year:abc", "2012..2014"],
    ["before:undated", "year:undated"],
    ["a NEAR/500 b", "from 1 to 100"],
    ["AND a", "write and to search for the word"],
  ])("says of %j what would be right: %j", (text, said) => {
    expect(parse(text).problems[0]?.message).toContain(said);
  });

  it("gives the problems in the order of their places", () => {
    expect(parse('colour:x ^2 ) AND "').problems.map(({ code }) => code)).toEqual([
      "unknown-field",
      "bad-weight",
      "unopened-parenthesis",
      "dangling-operator",
      "unclosed-quote",
    ]);
  });
});

const numbered = (count: number, word = "w") => Array.from({ length: count }, (_, at) => `${word}${at}`);

describe("limits", () => {
  it.each([
    [`peace ${"x".repeat(MAX_LENGTH)}`, "too-long"],
    ["x".repeat(MAX_LENGTH + 1), "too-long"],
  ])("tells of a text that is too long: %j", (text, code) => {
    expect(parse(text).problems.map((problem) => problem.code)).toEqual([code]);
    expect(parse(text).query.clauses).toHaveLength(1);
  });

  it.each([
    [numbered(MAX_WORDS + 3).join(" "), MAX_WORDS],
    [`${numbered(MAX_WORDS).join(" ")} the =w0 "w1 of w2"`, MAX_WORDS + 3],
    [`"${numbered(MAX_WORDS + 3).join(" ")}"`, 1],
    [`${numbered(MAX_WORDS - 1).join(" ")} (a1 OR b1) c1`, MAX_WORDS],
    [`${numbered(MAX_WORDS - 1).join(" ")} a1 NEAR b1`, MAX_WORDS],
    [`${numbered(MAX_WORDS).join(" ")} -(a1 b1)`, MAX_WORDS],
  ])("searches the first words of %j", (text, clauses) => {
    const { query, problems } = parse(text);
    const isOver = !text.includes("the");
    expect(problems.map(({ code }) => code)).toEqual(isOver ? ["too-many-words"] : []);
    expect(query.clauses).toHaveLength(clauses);
  });

  it("cuts a phrase, a pair and a group where it becomes too much", () => {
    const words = numbered(MAX_WORDS - 1).join(" ");
    const last = (text: string) =>
      sketch(parse(`${words} ${text}`).query)
        .split("; ")
        .at(-2);
    expect(last('"a1 of b1"')).toBe("must phrase(a1 of)");
    expect(last("a1 NEAR b1 NEAR c1")).toBe("must a1");
    expect(last("a1^2 NEAR/5 of NEAR b1")).toBe("must 2×near(a1 of? | 5)");
    expect(last("a1 OR b1")).toBe("must a1");
    expect(last("NOT (a1 b1)")).toBe("must not a1");
    expect(last("NOT (NOT a1 b1)")).toBe("should a1");
    expect(last("a1 OR NOT (NOT of b1)")).toBe("must any(a1 of?)");
  });

  it("places the problem from the first word too many to the end", () => {
    const text = `${numbered(MAX_WORDS).join(" ")} x1 (y1 OR z1)`;
    expect(parse(text).problems).toMatchObject([{ start: text.indexOf("x1"), end: text.length }]);
  });

  it("searches so many parts at most", () => {
    const { query, problems } = parse(`-(${"a b ".repeat(MAX_PARTS / 2)})`);
    expect(problems.map(({ code }) => code)).toEqual(["too-many-parts"]);
    expect(query.clauses).toMatchObject([{ node: { kind: "all", parts: { length: MAX_PARTS - 1 } } }]);
  });

  it("takes parentheses beyond the depth for none", () => {
    const nested = (depth: number) => `${"(a1 OR -".repeat(depth)}b${")".repeat(depth)}`;
    expect(parse(nested(8)).problems).toEqual([]);
    expect(parse(nested(10)).problems.map(({ code, start }) => [code, start])).toEqual([["too-deep", 8 * 8]]);
    expect(sketch(parse(nested(9)).query)).toContain("any(a1 not(any(a1 not(a1)");
  });
});
