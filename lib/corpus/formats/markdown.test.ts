import { describe, expect, it } from "vitest";
import { blockText } from "#lib/corpus/block.ts";
import { readArticle } from "#lib/corpus/read-article.ts";
import { readMarkdown } from "./markdown.ts";

const shape = (text: string): [string, string][] =>
  readMarkdown(Buffer.from(text)).blocks.map((block) => [block.kind, blockText(block)]);

describe("readMarkdown", () => {
  it("walks to the blocks", () => {
    expect(
      shape(
        "Head\n===\n\nText *one*\ntwo.\n\n- a\n- b\n\n  c\n\n3. d\n\n> e\n>\n> f\n\n| g | h |\n|---|---|\n| i | j |\n\n```js\nk\nl\n```",
      ),
    ).toEqual([
      ["heading", "Head"],
      ["text", "Text one two."],
      ["list item", "a"],
      ["list item", "b"],
      ["list item", "c"],
      ["list item", "3. d"],
      ["quote", "e"],
      ["quote", "f"],
      ["table row", "g | h"],
      ["table row", "i | j"],
      ["code", "k l"],
    ]);
  });

  it.each([
    ["\\*a\\* AT&amp;T caf&eacute; &#8217;", "*a* AT&T café ’"],
    ["~~gone~~ `code` <http://a.b> https://c.d/__init__.py", "gone code http://a.b https://c.d/__init__.py"],
    ["one<br>two", "one two"],
    ["a [b][c] d[^1]\n\n[c]: http://e.f\n", "a b d[^1]"],
  ])("%j reads %j", (written, read) => {
    expect(shape(written)[0]).toEqual(["text", read]);
  });

  it("puts an invisible joiner where emphasis parts a word, so that it stays one word and the account holds", () => {
    expect(shape("**W**ord and more")).toEqual([["text", "W\u2060ord and more"]]);
  });

  it("lists html, definitions, images and addresses as removed", () => {
    const { report } = readArticle(
      "x.md",
      Buffer.from("# T\n\n<div>html</div>\n\n![alt](i.png)\n\nText [a](http://b.c).\n\n[d]: http://e.f\n"),
    );
    expect(report.removed.map(({ rule, line, text }) => [rule, line, text])).toEqual([
      ["markup", 3, "<div>html</div>"],
      ["image", 5, "![alt](i.png)"],
      ["link target", 7, "](http://b.c)"],
      ["markup", 9, "[d]: http://e.f"],
    ]);
  });

  it.each([
    ["quotes", `${">".repeat(5000)} a`],
    ["list entries", `${"- ".repeat(300)}a`],
    [
      "lists by indentation",
      Array.from({ length: 260 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
    ],
  ])("refuses hostile nesting of %s with a reason", (_name, text) => {
    expect(readArticle("x.md", Buffer.from(text)).report).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("200 levels"),
    });
  });

  it.each([
    ["brackets", "[a".repeat(20_000)],
    ["emphasis", "*a **b ".repeat(20_000)],
    ["size", "word ".repeat(300_000)],
  ])("reads a file with too many %s as plain text, and says so", (_name, text) => {
    expect(readMarkdown(Buffer.from(text)).warnings).toEqual([expect.stringContaining("read as plain text")]);
  });
});
