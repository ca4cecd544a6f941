import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountFor } from "./accounting.ts";
import { parseSingle } from "./parse-single.ts";

const BITS = [
  "a",
  "b ",
  "Foo ",
  "bar",
  "1",
  "12. ",
  "- ",
  "* ",
  "**",
  "*",
  "_",
  "__",
  "`",
  "```",
  "~~",
  "> ",
  "# ",
  "## ",
  "---",
  "\n",
  "\n\n",
  "\n",
  "[",
  "]",
  "(",
  ")",
  "](http://x.y)",
  "[^1]",
  "[^1]: ",
  "[a]: ",
  "!",
  "<b>",
  "</b>",
  "<!-- c -->",
  "<!--",
  "-->",
  "\n\n<div>",
  "</div>\n\n",
  '<p class="a b">',
  "<script>",
  "</script>",
  "<td>",
  "<br>",
  "&amp;",
  "\\",
  "|",
  "a|b\n-|-\n",
  "| c | d |\n",
  "\u0301",
  "\u0338",
  "é",
  "字",
  "\u00A0",
  "\t",
  "\r\n",
  "\f",
  "\u2028",
  "READ Also Foo",
  "“",
  "”",
  '"',
  "#tag",
  "By Jane Roe",
  "8 April 2020",
  "www.a.com",
  "a@b.co",
  "http://a.b/c_d_e",
  "    ",
  "title: x\n",
  "---\n",
  "[x] ",
  "===\n",
  "1) ",
  ":",
  "\u{1F600}",
  "ﬁ",
  "\u1100",
  "\u1161",
  "\u2060",
  "Page 3",
  "To contact us:",
  "=",
  ">",
  "<",
];
const HOSTILE = ["\u0000", "\u0008", "\uD83D", "&eacute;", "&#49;", "\uFEFF", "\u0085", "\u000B"];
const sample = (bits: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...bits) },
        { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(""));

/** The text as bytes and back: a lone surrogate becomes U+FFFD, as in any file. */
const written = (text: string): string => Buffer.from(text).toString();

describe.each(["x.txt", "x.md"])("the account of %s", (source) => {
  it("holds for any text: each word is in a paragraph, the metadata or a removal, once", async () => {
    let indexed = 0;
    await fc.assert(
      fc.asyncProperty(sample(BITS), async (text) => {
        const { article, report } = await parseSingle(source, Buffer.from(text));
        if (!article) return;
        indexed += 1;
        const pieces = [
          ...article.paragraphs.map((p) => p.text),
          ...report.removed.map((r) => r.text),
          ...report.metadata,
        ];
        expect(accountFor(written(text), pieces)).toBeNull();
      }),
      { numRuns: 800 },
    );
    expect(indexed).toBeGreaterThan(300);
  });

  it("never throws on hostile text, and its own check finds nothing amiss", async () => {
    await fc.assert(
      fc.asyncProperty(sample([...BITS, ...HOSTILE]), async (text) => {
        const { report } = await parseSingle(source, Buffer.from(text));
        expect(report.warnings.filter((warning) => warning.includes("fault of the import"))).toEqual([]);
        expect(report.reason ?? "empty").toMatch(/empty|no word|No paragraph|binary/);
      }),
      { numRuns: 800 },
    );
  });

  it("never throws on any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect(["indexed", "rejected"]).toContain((await parseSingle(source, bytes)).report.status);
      }),
      { numRuns: 500 },
    );
  });
});

describe("accountFor", () => {
  it("names a word that was lost and a word that came from nowhere", () => {
    expect(accountFor("one two two", ["two one"])).toContain("“two”");
    expect(accountFor("one", ["one", "ghost"])).toContain("“ghost”");
    expect(accountFor("one two", ["two", "one"])).toBeNull();
  });
});
