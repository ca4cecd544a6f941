import { describe, expect, it } from "vitest";
import { blockText } from "#lib/corpus/block.ts";
import { parseSingle } from "#lib/corpus/parse-single.ts";
import { parseMarkdown } from "./markdown.ts";

const shape = (text: string): [string, string][] =>
  parseMarkdown(Buffer.from(text)).blocks.map((block) => [block.kind, blockText(block)]);

describe("parseMarkdown", () => {
  it("walks to the blocks", () => {
    expect(
      shape(
        "Head\n===\n\nText *one*\ntwo.\n\n- a\n- b\n\n  c\n\n3. d\n\n> e\n>\n> f\n\n| g | h |\n|---|---|\n| i | j |\n\n```js\nk\nl\n```",
      ),
    ).toEqual([
      ["heading", "Head"],
      ["text", "Text one two."],
      ["list entry", "a"],
      ["list entry", "b"],
      ["list entry", "c"],
      ["list entry", "3. d"],
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

  it.each([
    ["<div>The envoy said so.</div>", ["The envoy said so."], ["<div>", "</div>"]],
    [
      '<blockquote class="pull">\nHe said <b>no</b> &amp; left.\n</blockquote>',
      ["He said no & left."],
      ['<blockquote class="pull">', "<b>", "</b>", "&amp;", "</blockquote>"],
    ],
    [
      "<div><p>One.</p><p>Two<br>lines.</p></div>",
      ["One.", "Two lines."],
      ["<div><p>", "</p><p>", "<br>", "</p></div>"],
    ],
    ['<p title="a > b">1 < 2 and a<b</p>', ["1 < 2 and a<b"], ['<p title="a > b">', "</p>"]],
    ["> <div>\n> quoted\n> twice\n> </div>", ["quoted twice"], ["<div>", "</div>"]],
  ])("keeps the words of html and lists its tags: %j", async (html, texts, cuts) => {
    const { article, report } = await parseSingle("x.md", Buffer.from(`# Title\n\n${html}\n\nText.`));
    expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual([...texts, "Text."]);
    expect(report.removed.map((removal) => [removal.rule, removal.text])).toEqual(
      cuts.map((cut) => ["markup", cut]),
    );
    expect(report.warnings).toEqual([]);
  });

  it.each([
    "<!-- not for readers -->",
    '<script>var a = "<p>not for readers</p>";</script>',
    "<style>\n.a { color: red }\n</style>",
    '<img src="a.png" alt="words">',
    "<div><!-- not closed",
  ])("removes html without text whole: %j", (html) => {
    expect(shape(`${html}\n\nText.`)).toEqual([
      ["markup", ""],
      ["text", "Text."],
    ]);
  });

  it("reads hostile html in time that grows with its length", async () => {
    for (const sign of ["<", '<a "', "<a '", "<?", "<!--", "&amp; ", "</p>"])
      expect(
        (await parseSingle("x.md", Buffer.from(`# T\n\n<div>${sign.repeat(2000)}\n\nText.`))).article,
      ).not.toBeNull();
  });

  it("lists html, definitions, images and addresses as removed", async () => {
    const { report } = await parseSingle(
      "x.md",
      Buffer.from("# T\n\n<!-- html -->\n\n![alt](i.png)\n\nText [a](http://b.c).\n\n[d]: http://e.f\n"),
    );
    expect(report.removed.map(({ rule, line, text }) => [rule, line, text])).toEqual([
      ["markup", 3, "<!-- html -->"],
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
  ])("refuses hostile nesting of %s with a reason", async (_name, text) => {
    expect((await parseSingle("x.md", Buffer.from(text))).report).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("200 levels"),
    });
  });

  it.each([
    ["brackets", "[a".repeat(20_000)],
    ["emphasis", "*a **b ".repeat(20_000)],
    ["size", "word ".repeat(300_000)],
  ])("reads a file with too many %s as plain text, and says so", (_name, text) => {
    expect(parseMarkdown(Buffer.from(text)).warnings).toEqual([
      expect.stringContaining("read as plain text"),
    ]);
  });
});
