import type { Paragraph } from "#lib/corpus/article.ts";
import { type Block, blockLine, blockSource, blockText } from "#lib/corpus/block.ts";
import type { Joining, Removal } from "#lib/corpus/report.ts";
import type { RuleName } from "#lib/corpus/rule-name.ts";
import { findClosingBoilerplate, WHY_CLOSING } from "./closing-boilerplate.ts";
import { hashtags } from "./hashtags.ts";
import { joinPageBreaks, type Piece } from "./join-page-breaks.ts";
import type { CutWords } from "./long-paragraph.ts";
import { image, markup } from "./markup.ts";
import { numberParagraphs } from "./number-paragraphs.ts";
import { ornament } from "./ornament.ts";
import { pageNumber } from "./page-number.ts";
import { type RejoinedWord, Rejoiner } from "./rejoin.ts";
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
  /** The words that ends of lines had parted, and those of which the file does not say whether they are one. */
  readonly rejoined: readonly RejoinedWord[];
  readonly parted: readonly string[];
  /** Words too long for a paragraph. */
  readonly cut: readonly CutWords[];
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

/**
 * Turns the blocks of a file, its title lines taken off, into paragraphs, and accounts for every block.
 *
 * @param known words that the archive has in one
 */
export function clean(
  blocks: readonly Block[],
  around: Surroundings,
  known: readonly string[] = [],
): Cleaned {
  const rejoiner = new Rejoiner(blocks, known);
  const pieces = judge(blocks, around, rejoiner);
  const drafts = joinPageBreaks(pieces, rejoiner);
  const { rejoined, doubtful } = rejoiner;
  const { paragraphs, joined, warnings, cut } = numberParagraphs(drafts, rejoined);
  return {
    paragraphs,
    removed: pieces.flatMap(removalsOf),
    joined,
    warnings,
    rejoined,
    parted: [...doubtful],
    cut,
  };
}

function judge(blocks: readonly Block[], around: Surroundings, rejoiner: Rejoiner): Piece[] {
  const pieces = blocks.map((block) => judgeBlock(block, around));
  const closing = findClosingBoilerplate(
    pieces.filter((piece) => piece.rule === null).map((piece) => piece.block),
  );
  return pieces.map((piece) => {
    if (closing.has(piece.block)) return { ...piece, rule: "closing boilerplate", why: WHY_CLOSING };
    return piece.rule === null ? { ...piece, text: rejoiner.textOf(piece.block) } : piece;
  });
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
