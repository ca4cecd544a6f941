import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as textOf } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { htmlQuotation, markdownQuotation, plainQuotation } from "./quotation.ts";
import { sampleCitation } from "./sample-citation.ts";

const LINK = "https://archive.example/p/0123456789";
const SIGNS = [
  ...Array.from("\\`*_[]<>&~|!$#+-=:.()\"'“”‘’ \n"),
  "1. ",
  "2) ",
  "- ",
  "# ",
  "> ",
  "```",
  "<b>",
  "&amp;",
  "שלום",
  "](x)",
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(""));

const read = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** White space and control signs are no part of what a format has to keep. */
const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

test("A plain quotation makes the quotation marks within it single", () => {
  const text = 'He said “no”, and then "yes".';
  expect(plainQuotation(sampleCitation({ text }))).toBe(
    `“He said ‘no’, and then ‘yes’.”\n— Jane Roe, “A lamp for Ravel Head”, Pilcrow, paragraph 5, April 2, 2013 (accessed November 22, 2026). ${LINK}\n`,
  );
});

describe("In Markdown", () => {
  test("a quotation links to its paragraph", () => {
    expect(markdownQuotation(sampleCitation({ authors: [], date: null }))).toBe(
      `> The lamp was lit.\n>\n> — [A lamp for Ravel Head](${LINK}), Pilcrow, paragraph 5 (accessed November 22, 2026)\n`,
    );
  });

  test("text and title mean nothing but themselves", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, title) => {
        fc.pre(plain(text) !== "");
        const citation = sampleCitation({ text, title });
        const [quote, ...others] = read(markdownQuotation(citation)).children;
        expect(others).toEqual([]);
        if (quote?.type !== "blockquote") throw new Error("There is no block quotation.");
        const lines = quote.children.map((child) => plain(textOf(child)));
        const credit = lines.pop() ?? "";
        expect(plain(lines.join(" "))).toBe(plain(text));
        expect(credit).toContain(plain(citation.title));
        expect(quote.children.every(({ type }) => type === "paragraph")).toBe(true);
      }),
    );
  });
});

describe("In HTML", () => {
  test("a quotation names its source", () => {
    const printed = htmlQuotation(sampleCitation());
    expect(printed).toContain(`<blockquote cite="${LINK}" lang="en">`);
    expect(printed).toContain(`<cite><a href="${LINK}"><bdi>A lamp for Ravel Head</bdi></a></cite>`);
    expect(printed).toContain('<time datetime="2013-04-02">April 2, 2013</time>');
  });

  test("text and title mean nothing but themselves", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, title) => {
        const [quote] = parseFragment(htmlQuotation(sampleCitation({ text, title }))).childNodes;
        const usual = parseFragment(htmlQuotation(sampleCitation())).childNodes[0];
        expect(tagsOf(quote)).toEqual(tagsOf(usual));
        expect(plain(innerText(quote))).toContain(plain(text));
      }),
    );
  });
});

type HtmlNode = DefaultTreeAdapterTypes.ChildNode | undefined;

function tagsOf(node: HtmlNode): string[] {
  if (!node || !("childNodes" in node)) return [];
  return [node.nodeName, ...node.childNodes.flatMap(tagsOf)];
}

function innerText(node: HtmlNode): string {
  if (node && "value" in node) return node.value;
  return node && "childNodes" in node ? node.childNodes.map(innerText).join("") : "";
}
