import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Block } from "#lib/corpus/block.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { spellOutLetters } from "./character-references.ts";
import { decode } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import type { RawArticle } from "./raw-article.ts";
import { textBlocks } from "./text.ts";

// Quotes and list entries that open within one line, one in the other.
const DEEP_NESTING = /^(?:[ \t]{0,8}(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){201}/m;
// The parser's time and memory grow with the square of some texts; no article needs either.
const LARGEST = 1024 * 1024;
const MOST_SIGNS = 10_000;
const SIGNS = /[[*_`~<|&]/g;
const MOST_LINES = 20_000;
const PAGE_END_ALONE = /^\f$|(?<=\n\n)\f/gm;

/** Markdown with the GitHub extensions: tables, strikethrough, footnotes, task lists. */
export function parseMarkdown(bytes: Uint8Array): RawArticle {
  const decoded = decode(bytes);
  const text = spellOutLetters(decoded.text);
  const { frontMatter, body, firstLine } = splitFrontMatter(text);
  const plain = reasonForPlainText(body);
  const blocks = plain === null ? parseBlocks(body, firstLine) : textBlocks(body, firstLine);
  return {
    text,
    frontMatter,
    blocks,
    warnings: plain === null ? decoded.warnings : [...decoded.warnings, plain],
  };
}

function parseBlocks(body: string, firstLine: number): Block[] {
  if (DEEP_NESTING.test(body)) {
    throw new Rejection(
      "The file nests quotes or lists more than 200 levels deep; an article should need a few.",
      "too-deep",
    );
  }
  const source = body.replace(PAGE_END_ALONE, "").replaceAll("\f", "\n\n");
  return markdownBlocks(parse(source), source, firstLine);
}

function parse(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfm()],
    // Its transforms look for addresses in the parsed text and lose the places of what stands around them.
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
}

function reasonForPlainText(body: string): string | null {
  const signs = body.match(SIGNS)?.length ?? 0;
  const lines = body.split("\n").length;
  if (body.length <= LARGEST && signs <= MOST_SIGNS && lines <= MOST_LINES) return null;
  return `The file is too large to be read as Markdown (${body.length} characters, ${lines} lines, ${signs} signs) and was read as plain text.`;
}
