import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { accountFor } from "#lib/corpus/accounting.ts";
import { PARAGRAPHS, readPage } from "./sample-page.ts";

/** All text of the body that is not a program or a style, by a reading of the tree that is not the importer's. */
function bodyText(html: string): string {
  const pieces: string[] = [];
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (["head", "script", "style"].includes(node.nodeName)) continue;
    if ("value" in node) pieces.push(node.value);
    if ("childNodes" in node) open.push(...[...node.childNodes].reverse());
  }
  return pieces.join(" ");
}

describe("the account of a page", () => {
  const TAGS = [
    "p",
    "div",
    "article",
    "main",
    "nav",
    "aside",
    "section",
    "h1",
    "h2",
    "ul",
    "li",
    "blockquote",
    "table",
    "form",
    "button",
    "footer",
    "header",
    "figure",
    "figcaption",
    "noscript",
    "pre",
    "dl",
    "dd",
    "select",
    "option",
    "svg",
    "textarea",
    "iframe",
    "details",
  ];
  const ATTRIBUTES = [
    "",
    ' class="comments"',
    ' class="sidebar"',
    " hidden",
    ' class="byline"',
    ' itemprop="author"',
    ' role="navigation"',
    ' style="display:none"',
  ];
  const WORDS = [
    ...PARAGRAPHS,
    "By Jane Roe",
    "4 January 2012",
    "one",
    "two,",
    "three.",
    "<a href='/x'>link words</a>",
    "<br>",
    "<br><br>",
    "&amp; ",
    "<time>May 2010</time>",
    "<script>not words</script>",
    "<style>nor these</style>",
    "<!-- nor these -->",
    "</div>",
    "<li>",
    "<b>",
  ];
  const piece: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: "medium" },
      fc.constantFrom(...WORDS).map((word) => ` ${word} `),
      fc
        .tuple(
          fc.constantFrom(...TAGS),
          fc.constantFrom(...ATTRIBUTES),
          fc.array(tie("node"), { maxLength: 5 }),
        )
        .map(([tag, attributes, children]) => {
          // Text in a table and in no cell is shown before it, where words may meet.
          const [open, close] =
            tag === "table"
              ? ["<table><tr><td>", "</td></tr></table>"]
              : [`<${tag}${attributes}>`, `</${tag}>`];
          return `${open}${children.join("")}${close}`;
        }),
    ),
  })).node;

  it("holds for any page against an extractor of its own: each word once, in a paragraph, the metadata or a removal", async () => {
    let indexed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const html = `<title>one two</title>${pieces.join("")}`;
        const { article, report } = await readPage(html);
        if (!article) return;
        indexed += 1;
        const all = [
          ...article.paragraphs.map(({ text }) => text),
          ...report.removed.map(({ text }) => text),
          ...report.metadata,
        ];
        expect(accountFor(bodyText(html), all)).toBeNull();
        expect(report.warnings.filter((warning) => warning.includes("fault of the import"))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(indexed).toBeGreaterThan(100);
  });
});

it("lists what images are said to show, wherever they stand", async () => {
  const page = `<article><h1>T</h1><img alt="The harbour at dawn" title="Harbour"><p>${PARAGRAPHS[0]} <img alt="Smiling"></p><p>${PARAGRAPHS[1]}</p><img alt=""></article>`;
  const { article, report } = await readPage(page);
  expect(article?.title).toBe("T");
  expect(article?.paragraphs.map(({ text }) => text)).toEqual(PARAGRAPHS.slice(0, 2));
  expect(report.removed.map(({ rule, text }) => [rule, text])).toEqual([
    ["image", "The harbour at dawn Harbour"],
    ["image", "Smiling"],
  ]);
  expect(report.warnings).toEqual([]);
});
