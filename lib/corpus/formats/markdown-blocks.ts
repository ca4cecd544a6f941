import type { Code, ListItem, Nodes, Root, RootContent, TableRow } from "mdast";
import type { Block, BlockKind } from "#lib/corpus/block.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { htmlPieces } from "./markdown-html.ts";
import { DEEPEST, type Leaf, leavesOf, markupCut, placeOf } from "./markdown-inline.ts";
import { linesOf, type Stretch } from "./markdown-lines.ts";

interface Placed extends Stretch {
  readonly block: Block;
}

/** What the walk knows of the nodes around: how text is called here, and an entry sign that belongs to the next block. */
interface Around {
  readonly kind: BlockKind;
  readonly sign: Stretch | null;
  readonly depth: number;
}

/** The blocks of a parsed Markdown text. Every word of the source is in one of them. */
export function markdownBlocks(root: Root, source: string, firstLine: number): Block[] {
  return new Walk(source, firstLine).blocksOf(root);
}

class Walk {
  private readonly placed: Placed[] = [];
  private readonly source: string;
  private readonly firstLine: number;

  constructor(source: string, firstLine: number) {
    this.source = source;
    this.firstLine = firstLine;
  }

  blocksOf(root: Root): Block[] {
    this.visitAll(root.children, { kind: "text", sign: null, depth: 0 });
    return this.withWordsBetween();
  }

  private visitAll(nodes: readonly RootContent[], around: Around): void {
    if (around.depth > DEEPEST)
      throw new Rejection(
        "The file nests quotes or lists more than 200 levels deep; an article should need a few.",
        "too-deep",
      );
    for (const [index, node] of nodes.entries())
      this.visit(node, index === 0 ? around : { ...around, sign: null });
  }

  private visit(node: RootContent, around: Around): void {
    const depth = around.depth + 1;
    if (node.type === "paragraph")
      this.add(around.kind, this.stretch(node, around.sign), this.leaves(node, around.sign));
    else if (node.type === "heading")
      this.add("heading", this.stretch(node, around.sign), this.leaves(node, around.sign));
    else if (node.type === "blockquote") this.visitAll(node.children, { kind: "quote", sign: null, depth });
    else if (node.type === "list") for (const entry of node.children) this.visitEntry(entry, depth);
    else if (node.type === "footnoteDefinition")
      this.visitAll(node.children, { kind: "text", sign: this.stretch(node), depth });
    else if (node.type === "table") for (const row of node.children) this.visitRow(row);
    else if (node.type === "code") this.add("code", this.stretch(node), [this.codeLeaf(node)]);
    else if (node.type === "html") this.addHtml(this.stretch(node), around.kind);
    else if (node.type !== "thematicBreak") this.addMarkup(this.stretch(node));
  }

  private visitEntry(entry: ListItem, depth: number): void {
    this.visitAll(entry.children, { kind: "list entry", sign: this.stretch(entry), depth: depth + 1 });
  }

  private visitRow(row: TableRow): void {
    const leaves = row.children.flatMap((cell, index) => {
      const { start } = placeOf(cell);
      const inner = leavesOf(cell.children, this.source);
      return index === 0 ? inner : [{ start, end: start, text: " | ", cuts: [] }, ...inner];
    });
    this.add("table row", this.stretch(row), leaves);
  }

  /** The stretch of a node, from the sign before it where it has one. */
  private stretch(node: Nodes, sign: Stretch | null = null): Stretch {
    const { start, end, line } = placeOf(node);
    return { start: sign?.start ?? start, end, line: sign?.line ?? line + this.firstLine - 1 };
  }

  /** The leaves of a node. The number of a list entry is a word of the text; bullets are not. */
  private leaves(
    node: Extract<RootContent, { type: "paragraph" | "heading" }>,
    sign: Stretch | null,
  ): Leaf[] {
    const leaves = leavesOf(node.children, this.source);
    const number =
      sign === null ? undefined : /^\d{1,9}[.)]/.exec(this.source.slice(sign.start, sign.start + 12))?.[0];
    if (sign === null || number === undefined) return leaves;
    return [{ start: sign.start, end: sign.start + number.length, text: `${number} `, cuts: [] }, ...leaves];
  }

  /** The opening fence may name a language, which is no text. */
  private codeLeaf(node: Code): Leaf {
    const { start, end } = placeOf(node);
    const [fence = ""] = this.source.slice(start, end).split("\n");
    const isFenced = /^[`~]{3}/.test(fence);
    return {
      start,
      end,
      text: node.value.replaceAll("\n", " "),
      cuts: isFenced ? markupCut(fence.replace(/^[`~]+/, "")) : [],
    };
  }

  private add(kind: BlockKind, stretch: Stretch, leaves: readonly Leaf[]): void {
    this.placed.push({ ...stretch, block: { kind, lines: linesOf(this.source, stretch, leaves) } });
  }

  /** The words between the tags are text; a block that has none is markup. */
  private addHtml(stretch: Stretch, kind: BlockKind): void {
    const pieces = htmlPieces(this.source, stretch);
    for (const { leaves, ...piece } of pieces) this.add(kind, piece, leaves);
    if (pieces.length === 0) this.addMarkup(stretch);
  }

  private addMarkup(stretch: Stretch): void {
    const written = this.source.slice(stretch.start, stretch.end);
    this.placed.push({
      ...stretch,
      block: { kind: "markup", lines: [{ source: written, text: "", number: stretch.line, cuts: [] }] },
    });
  }

  /** The blocks in order; words that no block has, such as the number of an empty list entry, are markup. */
  private withWordsBetween(): Block[] {
    const blocks: Block[] = [];
    let end = 0;
    let line = 1;
    for (const { block, ...stretch } of [
      ...this.placed,
      { start: this.source.length, end: this.source.length, line: 0, block: null },
    ]) {
      const between = this.source.slice(end, stretch.start);
      if (hasWord(between) || /\p{M}/u.test(between))
        blocks.push({
          kind: "markup",
          lines: [{ source: between.trim(), text: "", number: line, cuts: [] }],
        });
      if (block !== null) blocks.push(block);
      line = stretch.line;
      end = Math.max(end, stretch.end);
    }
    return blocks;
  }
}
