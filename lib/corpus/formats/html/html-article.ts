import { type Aside, type Block, setAside } from "#lib/corpus/block.ts";
import { ASIDES } from "#lib/corpus/formats/paper/paper.ts";
import type { NamedMetadata, RawArticle } from "#lib/corpus/formats/raw-article.ts";
import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import {
  childrenOf,
  elementsOf,
  type HtmlElement,
  isElement,
  isTemplate,
  parseTree,
  textOf,
} from "./html-tree.ts";
import { judgeLinks } from "./judge-links.ts";
import { judgeBlocks } from "./main-part.ts";
import { isOfImages, type PageBlock } from "./page-block.ts";
import { pageBlocks } from "./page-blocks.ts";
import { type PageCredits, pageCredits } from "./page-credits.ts";
import { pageMetadata } from "./page-metadata.ts";
import { OUTSIDE, partByTag } from "./page-part.ts";
import { pageTitle } from "./page-title.ts";
import { judgePreamble } from "./preamble.ts";
import { showShadowRoots } from "./shadow-roots.ts";

const XHTML = /^\s*(?:<\?xml\b|<!DOCTYPE[^>]{0,200}xhtml|<html\b[^>]{0,300}xhtml)/i;
const EMPTY_ELEMENT =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][a-z\d]{0,20})\b([^<>]{0,2000})\/>/gi;
const MOST_IN_HEAD = 12;

/** The article of a page, with the rest of the page set aside in its places. */
export function htmlArticle(html: string): RawArticle {
  const { blocks: all, elements } = readPage(html);
  const blocks = all.filter((block) => !isOfImages(block));
  const metadata = pageMetadata(elements);
  const main = judgeBlocks(blocks);
  const { title, block: titleBlock } = pageTitle(blocks, main, metadata, documentTitle(elements));
  const judged = judgeHeadings(blocks, judgeLinks(blocks, judgePreamble(blocks, main, titleBlock)));
  const asides = new Map(blocks.map((block, at) => [block, judged[at] ?? null]));
  const credits = pageCredits(headOf(blocks, judged, titleBlock));
  const isFragment = (block: PageBlock) => block === titleBlock || credits.blocks.has(block);
  const { headlines: _, siteName, authors, bodies, ...named } = metadata;
  const people = authors?.value.join() === siteName ? null : authors;
  return {
    text: all.map(({ source }) => source).join("\n"),
    frontMatter: null,
    named: {
      ...named,
      ...foundBy({ title, authors: people ?? credits.authors ?? bodies }),
      ...datedBy(named, credits),
    },
    blocks: all.flatMap((block) => (isFragment(block) ? [] : [toBlock(block, asides.get(block) ?? null)])),
    fragments: blocks.filter(isFragment).map(({ source }) => source),
    warnings: [],
  };
}

/** All the text of a page that is nothing but text, such as a chapter of a book, as blocks; its title stays among them. */
export function htmlText(html: string): RawArticle {
  const { blocks } = readPage(html);
  const asideOf = ({ within }: PageBlock) =>
    within.map(partByTag).find((aside) => aside !== null && aside.rule !== "aside") ?? null;
  return {
    text: blocks.map(({ source }) => source).join("\n"),
    frontMatter: null,
    blocks: blocks.map((block) => toBlock(block, asideOf(block))),
    warnings: [],
  };
}

function readPage(html: string): { blocks: PageBlock[]; elements: readonly HtmlElement[] } {
  // In XHTML any element may be closed as it is opened; a browser that reads it as HTML would never see it end.
  const tree = parseTree(XHTML.test(html) ? html.replace(EMPTY_ELEMENT, "<$1$2></$1>") : html);
  showShadowRoots(tree);
  const elements = [...elementsOf(tree)];
  const head = elements.find(({ tagName }) => tagName === "head");
  const body = elements.find(({ tagName }) => tagName === "body" || tagName === "frameset");
  const unseen = head ? childrenOf(head).filter(isElement).filter(isTemplate) : [];
  return { blocks: [...unseen, ...(body ? [body] : [])].flatMap(pageBlocks), elements };
}

function documentTitle(elements: readonly HtmlElement[]): string {
  const title = elements.find(({ tagName }) => tagName === "title");
  return title ? collapse(textOf(title)) : "";
}

/** A heading with nothing of the article below it, before the next one, is that of the cards or links there. */
function judgeHeadings(blocks: readonly PageBlock[], judged: readonly (Aside | null)[]): (Aside | null)[] {
  let below: Aside | null = null;
  let isLast = true;
  const answer = [...judged];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const aside = judged[at] ?? null;
    const isHeading = blocks[at]?.kind === "heading";
    if (aside !== null) below = aside.rule === "caption" ? below : aside;
    else if (isHeading && isLast && below !== null) answer[at] = below;
    else {
      isLast = isHeading;
      below = null;
    }
  }
  return answer;
}

/** The blocks that may credit the article: from its title to its third paragraph, and those right around it. */
function headOf(
  blocks: readonly PageBlock[],
  judged: readonly (Aside | null)[],
  title: PageBlock | null,
): PageBlock[] {
  const kept = blocks.filter((block, at) => judged[at] === null && block !== title);
  const third = kept.filter(({ text }) => text.length > 160)[2];
  const head = kept.slice(0, third ? kept.indexOf(third) : MOST_IN_HEAD);
  const [first, last] = [title ?? kept[0], kept.at(-1)].map((block) => (block ? blocks.indexOf(block) : -1));
  const above = first === undefined || first < 0 ? [] : blocks.slice(Math.max(0, first - 2), first);
  const below = last === undefined || last < 0 ? [] : blocks.slice(last + 1, last + 3);
  return [
    ...head,
    ...[...above, ...below].filter((block) => isBeside(block, judged[blocks.indexOf(block)] ?? null)),
  ];
}

/** What merely stands outside the article, or in its foot, may credit it; what is of another may not. */
function isBeside({ lines }: PageBlock, aside: Aside | null): boolean {
  return (
    aside?.rule === OUTSIDE.rule &&
    lines.every(({ text }) => parseOpeningLine(text) !== null || /^posted by\s/i.test(text))
  );
}

function foundBy({ title, authors }: Pick<Nullable, "title" | "authors">): NamedMetadata {
  return { ...(title && { title }), ...(authors && { authors }) };
}

type Nullable = { readonly [Key in "title" | "authors"]: NonNullable<NamedMetadata[Key]> | null };

function datedBy(named: NamedMetadata, { date }: PageCredits): NamedMetadata {
  return named.date || !date ? {} : { date };
}

function toBlock(block: PageBlock, judgement: Aside | null): Block {
  const { kind, lines, source } = block;
  const aside = judgement ?? (isOfImages(block) ? ASIDES.image : null);
  return aside === null ? { kind, lines } : setAside(aside, source, lines[0]?.number ?? 1);
}
