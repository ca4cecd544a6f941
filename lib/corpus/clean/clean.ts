import type { Paragraph } from "#lib/corpus/article.ts";
import { type Block, blockLine, blockSource, blockText } from "#lib/corpus/block.ts";
import type { Joining, Removal } from "#lib/corpus/report.ts";
import type { RuleName } from "#lib/corpus/rule-name.ts";
import { findClosingBoilerplate, WHY_CLOSING } from "./closing-boilerplate.ts";
import { hashtags } from "./hashtags.ts";
import { joinPageBreaks, type Piece } from "./join-page-breaks.ts";
import { image, markup } from "./markup.ts";
import { numberParagraphs } from "./number-paragraphs.ts";
import { ornament } from "./ornament.ts";
import { pageNumber } from "./page-number.ts";
import { repeatedTitle } from "./repeated-title.ts";
import { type BlockRule, type Surroundings, WHY_CUT } from "./rule.ts";
import { teaser } from "./teaser.ts";
import { widget } from "./widget.ts";

/** The paragraphs of an article, with what was left out, put together or parted to get them. */
export interface Cleaned {
  readonly paragraphs: readonly Paragraph[];
  readonly removed: readonly Removal[];
  readonly joined: readonly Joining[];
  readonly warnings: readonly string[];
}

/** The rules that look at one block by itself, in the order in which they are asked. */
const BLOCK_RULES: readonly BlockRule[] = [
  pageNumber,
  ornament,
  image,
  markup,
  repeatedTitle,
  widget,
  hashtags,
  teaser,
];

/** Turns the blocks of a file, its title lines taken off, into paragraphs, and accounts for every block. */
export function clean(blocks: readonly Block[], around: Surroundings): Cleaned {
  const pieces = judge(blocks, around);
  const { paragraphs, joined, warnings } = numberParagraphs(joinPageBreaks(pieces));
  return { paragraphs, removed: pieces.flatMap(removalsOf), joined, warnings };
}

function judge(blocks: readonly Block[], around: Surroundings): Piece[] {
  const pieces = blocks.map((block) => judgeBlock(block, around));
  const closing = findClosingBoilerplate(
    pieces.filter((piece) => piece.rule === null).map((piece) => piece.block),
  );
  return pieces.map((piece) =>
    closing.has(piece.block) ? { ...piece, rule: "closing boilerplate", why: WHY_CLOSING } : piece,
  );
}

function judgeBlock(block: Block, around: Surroundings): Piece {
  const text = blockText(block);
  if (block.aside) return { block, text, ...block.aside };
  const rule = BLOCK_RULES.find((candidate) => candidate.matches(block, text, around));
  return { block, text, rule: rule?.name ?? null, why: rule?.why ?? "" };
}

function removalsOf({ block, rule, why }: Piece): Removal[] {
  if (rule !== null) return [{ rule, line: blockLine(block), text: blockSource(block), why }];
  return block.lines.flatMap((line) => line.cuts.map((cut) => removalOfCut(cut.rule, line.number, cut.text)));
}

function removalOfCut(rule: RuleName, line: number, text: string): Removal {
  return { rule, line, text, why: WHY_CUT[rule] ?? "" };
}
