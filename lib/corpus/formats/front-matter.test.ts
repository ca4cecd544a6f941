import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";

const ALIAS_BOMB = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
  .split("")
  .map((key, index) => `${key}: &${key} [${Array(10).fill(`*${"abcdefg"[index]}`).join(",")}]`)
  .join("\n")}`;

describe("splitFrontMatter", () => {
  it("takes the block off and counts its lines", () => {
    const { frontMatter, body, firstLine } = splitFrontMatter('---\ntitle: "A: b"\nDate: 2013\n---\nText.');
    expect(frontMatter?.values).toEqual(
      new Map([
        ["title", "A: b"],
        ["date", "2013"],
      ]),
    );
    expect(frontMatter?.raw).toBe('---\ntitle: "A: b"\nDate: 2013\n---');
    expect([body, firstLine]).toEqual(["\nText.", 4]);
  });

  it("keeps numbers as written and dates as text", () => {
    const { frontMatter } = splitFrontMatter("---\ntitle: 007\ndate: 2013-04-02\nyear: 2013\n---\n");
    expect(frontMatter?.values).toEqual(
      new Map([
        ["title", "007"],
        ["date", "2013-04-02"],
        ["year", "2013"],
      ]),
    );
  });

  it.each([
    ["no closing line", "---\ntitle: a\n\nText."],
    ["text between ornaments", "---\n\nThe war went on, and\n\n---\nText."],
    ["a rule below text", "Text\n---\ntitle: a\n---\n"],
    ["a list", "---\n- a\n- b\n---\nText."],
  ])("leaves %s in the body", (_name, text) => {
    expect(splitFrontMatter(text)).toEqual({ frontMatter: null, body: text, firstLine: 1 });
  });

  it.each([
    ["an alias bomb", ALIAS_BOMB, /alias/i],
    ["deep brackets", `title: ${"[".repeat(10_000)}`, /nested too deeply|flow/i],
    ["brackets without a key", "[".repeat(10_000), /nested too deeply|flow/i],
    ["more than 64 KiB", `title: ${"a ".repeat(40_000)}`, /64 KiB/],
    ["a broken line", 'title: "a\ndate: 2013', /./],
    ["a key given twice", "title: a\ntitle: b", /unique/i],
  ])("names what is wrong with %s and keeps the body", (_name, yaml, problem) => {
    const { frontMatter, body } = splitFrontMatter(`---\n${yaml}\n---\nText.`);
    expect(frontMatter?.values).toBeNull();
    expect(frontMatter?.problem).toMatch(problem);
    expect(body).toBe("\nText.");
  });

  it("leaves long text between ornaments in the body, and is not held up by spaces", () => {
    const text = `---\n${"The war went on, and on. ".repeat(4000)}\n---\nText.`;
    expect(splitFrontMatter(text).body).toBe(text);
    // Minutes, were each of the spaces tried as the end of those before it.
    const spaces = `---\n${" ".repeat(400_000)}!x\n---\nBody`;
    expect(splitFrontMatter(spaces).body).toBe(spaces);
  });

  it("keeps numbers in lists as written", () => {
    expect(splitFrontMatter("---\ntags: [007, 1.50]\n---\n").frontMatter?.values).toEqual(
      new Map([["tags", ["007", "1.50"]]]),
    );
  });
});
