import type { Aside, BlockKind, Cut, Line } from "#lib/corpus/block.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { isDataTable } from "./data-table.ts";
import { BLOCKS, FALLBACKS, HEADINGS, SILENT } from "./elements.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isTemplate,
  isText,
  textOf,
} from "./html-tree.ts";
import type { PageBlock } from "./page-block.ts";
import { HIDDEN, partByTag, partOfInline } from "./page-part.ts";

/** The blocks of a page in their order. Every word of its body is in one of them, once. */
export function pageBlocks(root: HtmlNode): PageBlock[] {
  const walk = new Walk(isElement(root) ? [root] : []);
  walk.visitAll(root);
  walk.end();
  return walk.blocks;
}

/** One pass over a page. Text gathers until something parts it. */
class Walk {
  readonly blocks: PageBlock[] = [];
  private readonly within: HtmlElement[];
  private lines: Line[] = [];
  private pieces: string[] = [];
  private cuts: Cut[] = [];
  private holds: HtmlElement[] = [];
  private linked = 0;
  private links = 0;
  private number = 1;
  private isInRow = false;

  /** @param around the elements that all of it stands in */
  constructor(around: readonly HtmlElement[]) {
    this.within = [...around];
  }

  visitAll(node: HtmlNode): void {
    for (const child of childrenOf(node)) this.visit(child);
  }

  /** Ends the block that gathers, if it has any text. */
  end(): void {
    this.endLine();
    const { lines, holds, linked } = this;
    const text = lines.map((line) => line.text).join(" ");
    const source = lines.map((line) => line.source).join(" ");
    if (source !== "")
      this.blocks.push({ kind: this.kind(), lines, text, source, linked, within: [...this.within], holds });
    this.lines = [];
    this.holds = [];
    this.linked = 0;
  }

  private visit(node: HtmlNode): void {
    if (isText(node)) this.addText(node.value, node.sourceCodeLocation?.startLine);
    else if (!isElement(node) || SILENT.has(node.tagName)) return;
    else if (isTemplate(node)) this.visitTemplate(node);
    else if (node.tagName === "br") this.addBreak();
    else if (node.tagName === "img") this.cutImage(node);
    else if (node.tagName === "table" && isDataTable(node)) this.visitTable(node);
    else if (BLOCKS.has(node.tagName) || FALLBACKS.has(node.tagName)) this.visitBlock(node);
    else this.visitInline(node);
  }

  private visitBlock(element: HtmlElement): void {
    if (this.isInRow) {
      // A cell may hold one paragraph, which is the cell.
      this.pieces.push(" ");
      this.visitAll(element);
      this.pieces.push(" ");
    } else {
      this.end();
      this.within.push(element);
      this.visitAll(element);
      this.end();
      this.within.pop();
    }
  }

  /** No browser shows it, so that it parts no paragraph. */
  private visitTemplate(element: HtmlElement): void {
    const isAmid = this.isInRow || this.lines.length > 0 || this.pieces.some((piece) => piece.trim() !== "");
    if (isAmid) this.cut(element, HIDDEN);
    else this.visitBlock(element);
  }

  private visitInline(element: HtmlElement): void {
    const aside = partByTag(element) ?? partOfInline(element);
    if (aside) {
      this.cut(element, aside);
      return;
    }
    const isLink = element.tagName === "a" && element.attrs.some(({ name }) => name === "href");
    if (isLink && this.kind() === "heading" && isSignAlone(element)) return;
    if (isLink) this.links += 1;
    this.holds.push(element);
    this.visitAll(element);
    if (isLink) this.links -= 1;
  }

  private cut(element: HtmlElement, { rule }: Aside): void {
    const text = collapse(apart(element));
    if (text !== "") this.cuts.push({ rule, text });
    this.pieces.push(" ");
  }

  /** What an image is said to show is listed, for no reader sees it. */
  private cutImage(image: HtmlElement): void {
    const said = [attribute(image, "alt"), attribute(image, "title")].map(collapse);
    const text = [...new Set(said)].filter(hasWord).join(" ");
    if (text !== "") this.cuts.push({ rule: "image", text });
    this.holds.push(image);
  }

  /** Each row is a block; its cells are parted by bars, as in Markdown. */
  private visitTable(table: HtmlElement): void {
    this.end();
    this.within.push(table);
    for (const row of rowsOf(table)) {
      if (row.tagName !== "tr") this.visitBlock(row);
      else {
        this.within.push(row);
        for (const cell of childrenOf(row).filter(isElement)) {
          this.visitCell(cell);
        }
        this.end();
        this.within.pop();
      }
    }
    this.end();
    this.within.pop();
  }

  /** What else stands in a row, such as a program, is no cell. */
  private visitCell(cell: HtmlElement): void {
    const isCell = /^t[dh]$/.test(cell.tagName);
    if (isCell && this.pieces.some((piece) => piece.trim() !== "")) this.pieces.push(" | ");
    this.isInRow = true;
    if (isCell) this.visitAll(cell);
    else this.visit(cell);
    this.isInRow = false;
  }

  private addText(text: string, line = this.number): void {
    if (this.pieces.length === 0) this.number = line;
    this.pieces.push(text);
    if (this.links > 0) this.linked += collapse(text).length;
  }

  /** Two breaks in a row part paragraphs, as pages did that had no other way. */
  private addBreak(): void {
    const isSecond = this.pieces.every((piece) => piece.trim() === "") && this.lines.length > 0;
    if (isSecond) this.end();
    else this.endLine();
  }

  private endLine(): void {
    const text = collapse(this.pieces.join("")).replace(/(?: \|)+$/, "");
    const source = [text, ...this.cuts.map((cut) => cut.text)].join(" ").trim();
    if (source !== "") this.lines.push({ source, text, number: this.number, cuts: this.cuts });
    this.pieces = [];
    this.cuts = [];
  }

  private kind(): BlockKind {
    for (const { tagName } of [...this.within].reverse()) {
      if (HEADINGS.has(tagName)) return "heading";
      if (tagName === "pre" || tagName === "xmp") return "code";
      if (tagName === "li") return "list entry";
      if (tagName === "blockquote") return "quote";
      if (tagName === "tr") return this.within.some(isDataTable) ? "table row" : "text";
      if (tagName === "td" || tagName === "th") return "text";
    }
    return "text";
  }
}

/** All text below an element, with what stands in different blocks apart. */
function apart(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || SILENT.has(node.tagName)) return "";
  const texts = childrenOf(node).map(apart);
  if (isTemplate(node)) return ` ${texts.join(" ")} `;
  return BLOCKS.has(node.tagName) || node.tagName === "br" ? ` ${texts.join("")} ` : texts.join("");
}

/** “¶”, “#”: the link of a heading to itself. */
function isSignAlone(link: HtmlElement): boolean {
  return !hasWord(textOf(link)) && ![...elementsOf(link)].some(({ tagName }) => tagName === "img");
}

/** The rows of a table and what else stands in it, such as its caption. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child) => (/^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [child]));
}
