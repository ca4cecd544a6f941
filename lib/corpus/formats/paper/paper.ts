import type { Aside, Block, BlockKind } from "#lib/corpus/block.ts";
import { setAside } from "#lib/corpus/block.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { collapse } from "#lib/corpus/white-space.ts";

/** A paragraph as word processors know it. A `\n` in its text is a line break within it. */
export interface PaperParagraph {
  readonly kind: BlockKind;
  readonly text: string;
  /** Set where it is no part of the article. */
  readonly aside?: Aside;
}

/** Why the pieces that a paper carries beside its text are not part of it. */
export const ASIDES = {
  deleted: { rule: "deleted text", why: "This was deleted, and the deletion is still noted in the file." },
  hidden: { rule: "hidden text", why: "The file hides this text from its readers." },
  comment: { rule: "comment", why: "This is a remark on the text, not a part of it." },
  header: { rule: "running header", why: "This stands at the head or the foot of every page." },
  contents: {
    rule: "navigation",
    why: "This is a table of contents, whose words stand in the headings as well.",
  },
  image: { rule: "image", why: "Images are not shown, so neither is their description." },
  chart: { rule: "image", why: "This stands in a chart or a drawing, which is not shown." },
  caption: { rule: "caption", why: "This describes a picture or a table that is not shown." },
} as const satisfies Readonly<Record<string, Aside>>;

const LONGEST_CELL = 300;
const BLANK_LINE = /\n[^\S\n]*(?:\n[^\S\n]*)+/;

/**
 * The blocks of a paper. Their lines are numbered as if the paper were saved as plain text, with a blank line between
 * paragraphs and none below a heading. Where two line breaks follow each other a paragraph ends.
 */
export function paperBlocks(paragraphs: readonly PaperParagraph[]): Block[] {
  let number = 1;
  return paragraphs.flatMap(partAtBlankLines).map((paragraph) => {
    const block = toBlock(paragraph, number);
    number += block.lines.length + (paragraph.kind === "heading" ? 0 : 1);
    return block;
  });
}

function partAtBlankLines(paragraph: PaperParagraph): PaperParagraph[] {
  if (paragraph.aside) return hasWord(paragraph.text) ? [paragraph] : [];
  const parts = paragraph.text.split(BLANK_LINE).filter((text) => text.trim() !== "");
  return parts.map((text) => ({ ...paragraph, text }));
}

function toBlock({ kind, text, aside }: PaperParagraph, first: number): Block {
  if (aside) return setAside(aside, text, first);
  const lines = text
    .split("\n")
    .map(collapse)
    .filter((line) => line !== "");
  return {
    kind,
    lines: lines.map((line, index) => ({ source: line, text: line, number: first + index, cuts: [] })),
  };
}

/** What a table is made into: a row of short cells is one paragraph, cells that hold text are text themselves. */
export function rowParagraphs(cells: readonly (readonly PaperParagraph[])[]): PaperParagraph[] {
  const filled = cells.filter((cell) => cell.some(({ text }) => hasWord(text)));
  const all = filled.flat();
  const isLayout =
    filled.length < 2 || all.some(({ text, kind }) => kind === "table row" || text.length > LONGEST_CELL);
  if (isLayout) return all;
  const text = filled
    .map((cell) => cell.flatMap((paragraph) => (paragraph.aside ? [] : [collapse(paragraph.text)])).join(" "))
    .filter((cell) => cell !== "")
    .join(" | ");
  return [{ kind: "table row", text }, ...all.filter(({ aside }) => aside)];
}

/** A note as it is read behind the text, with the mark that leads to it. */
export function noteParagraphs(mark: string, paragraphs: readonly PaperParagraph[]): PaperParagraph[] {
  const [first, ...rest] = paragraphs.filter(({ text }) => hasWord(text));
  return [{ kind: "text", ...first, text: `${mark} ${first?.text.trim() ?? ""}` }, ...rest];
}
