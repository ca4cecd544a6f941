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
    if (["script", "style"].includes(node.nodeName)) continue;
    // Of the head, only what is a template may hold words of the page.
    if ("parentNode" in node && node.parentNode?.nodeName === "head" && node.nodeName !== "template")
      continue;
    if ("value" in node) pieces.push(node.value);
    const within = "content" in node ? node.content : node;
    if ("childNodes" in within) open.push(...[...within.childNodes].reverse());
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
    "template",
    "x-card",
    "slot",
    "span",
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
    ' shadowrootmode="open"',
    ' slot="a"',
    ' name="a"',
  ];
  const SHADOW =
    "<x-card><template shadowrootmode=open><p>Around it.</p><slot name=a>none</slot> <slot></slot></template>";
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
    SHADOW,
    "</x-card>",
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

describe("templates", () => {
  const [first = "", second = ""] = PARAGRAPHS;
  const told = async (body: string, head = "") => {
    const { article, report } = await readPage(
      `<head>${head}</head><article><h1>T</h1><p>${first}</p>${body}</article>`,
    );
    expect(report.warnings).toEqual([]);
    const shown = article?.paragraphs.map(({ text }) => text) ?? [];
    return [...shown.slice(1), ...report.removed.map(({ rule, text }) => `${rule}: ${text}`)];
  };

  it("that are shadow roots are read as browsers show them, with what stands in their slots", async () => {
    expect(
      await told(
        `<x-part><template shadowrootmode="open"><style>p {}</style><p>${second}</p><slot name="a">Nothing given.</slot>
         <slot>For want of more.</slot><slot name="b">Words of its own.</slot></template><p>Given for the rest.</p><p slot="a">Given by name.</p><p slot="c">For no slot.</p></x-part>`,
      ),
    ).toEqual([
      second,
      "Given by name.",
      "Given for the rest.",
      "Words of its own.",
      "hidden text: Nothing given. For want of more. For no slot.",
    ]);
  });

  it("may be shadow roots within shadow roots", async () => {
    const inner = `<x-inner><template shadowrootmode="closed"><p>Before.</p><slot></slot></template><slot></slot></x-inner>`;
    const outer = `<div><template shadowrootmode="open">${inner}</template><p>${second}</p></div>`;
    expect(await told(outer)).toEqual(["Before.", second]);
  });

  it.each([
    ["without a mode", "<x-part><template><p>Kept away.</p></template></x-part>"],
    [
      "with a mode that is none",
      '<x-part><template shadowrootmode="ajar"><p>Kept away.</p></template></x-part>',
    ],
    [
      "of what can have no root",
      '<ul><li><template shadowrootmode="open"><p>Kept away.</p></template></li></ul>',
    ],
    [
      "in a table",
      "<table><tr><td>a</td><td>b</td></tr><tr><template><td>Kept away.</td></template></tr></table>",
    ],
  ])("%s are shown by no browser", async (_, body) => {
    expect((await told(body)).filter((one) => /Kept/.test(one))).toEqual(["hidden text: Kept away."]);
  });

  it("part no paragraph, are listed from the head of the page as well, and say nothing of it", async () => {
    const head = `<template><meta name="author" content="Nobody"><p>Of the head.</p></template>`;
    expect(
      await told(`<p>One <template><b>unseen</b><script>no</script></template>paragraph.</p>`, head),
    ).toEqual(["One paragraph.", "hidden text: Of the head.", "hidden text: unseen"]);
  });

  it("that hold most of a page are no article", async () => {
    const { article } = await readPage(
      `<template><article>${`<p>${second}</p>`.repeat(9)}</article></template><h1>T</h1><p>${first}</p>`,
    );
    expect(article?.paragraphs.map(({ text }) => text)).toEqual([first]);
  });

  it("cannot make a page deeper than may be read", async () => {
    const around = (within: string) =>
      `<x-a><template shadowrootmode="open">${"<div>".repeat(90)}<slot></slot></template>${within}</x-a>`;
    const deep = Array.from({ length: 200 }).reduce((within: string) => around(within), `<p>${first}</p>`);
    const { report } = await readPage(`<p>${first}</p>${deep}`);
    expect(report.code).toBe("too-deep");
  });

  it("say no word of a program in a row of a table", async () => {
    expect(
      await told(
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><script>no()</script><td>d</td></tr></table>",
      ),
    ).toEqual(["a | b", "c | d"]);
  });
});
