import { type Block, type BlockKind, blockLine } from "#lib/corpus/block.ts";
import type { RuleName } from "#lib/corpus/rule-name.ts";
import { isClauseInRow, isCutByPageBreak } from "./page-break.ts";
import type { Rejoiner } from "./rejoin.ts";

/** A block with the judgement on it: the rule that leaves it out, or null when it stays. */
export interface Piece {
  readonly block: Block;
  readonly text: string;
  readonly rule: RuleName | null;
  readonly why: string;
}

/** The place in a paragraph where a second half begins, and the line of the file it stands on. */
export interface Seam {
  readonly line: number;
  readonly at: number;
}

/** A paragraph that has no number yet. */
export interface Draft {
  readonly kind: BlockKind;
  readonly text: string;
  readonly seams: readonly Seam[];
  readonly line: number;
}

/** What stands between two pages and so may stand between the halves of a sentence; an ornament parts them. */
const BETWEEN_PAGES: ReadonlySet<RuleName> = new Set<RuleName>([
  "page number",
  "running header",
  "repeated line",
  "repeated title",
  "teaser",
  "widget",
  "image",
  "caption",
  "aside",
  "markup",
  "hashtags",
]);

// A bound on work: no sentence is that long.
const LONGEST_JOINED = 20_000;

/** A piece that stays. `isOpen` where it and the one before are text with nothing but page matter between them. */
interface Kept extends Piece {
  readonly isOpen: boolean;
}

/** The pieces that stay, with sentences that a page break cut in two made whole. */
export function joinPageBreaks(pieces: readonly Piece[], rejoiner: Rejoiner): Draft[] {
  const drafts: Draft[] = [];
  const kept = keptOf(pieces);
  for (const [index, { block, text, isOpen }] of kept.entries()) {
    const previous = drafts.at(-1);
    const joins =
      isOpen &&
      previous !== undefined &&
      previous.text.length < LONGEST_JOINED &&
      (kept[index - 1]?.block.goesOn === true ||
        (isCutByPageBreak(previous.text, text) && !isWithinRow(kept, index)));
    if (joins) drafts[drafts.length - 1] = join(previous, text, blockLine(block), rejoiner);
    else drafts.push({ kind: block.kind, text, seams: [], line: blockLine(block) });
  }
  return drafts;
}

function keptOf(pieces: readonly Piece[]): Kept[] {
  const kept: Kept[] = [];
  let open = false;
  for (const piece of pieces) {
    if (piece.rule !== null) {
      open &&= BETWEEN_PAGES.has(piece.rule);
      continue;
    }
    const isText = piece.block.kind === "text";
    kept.push({ ...piece, isOpen: open && isText });
    open = isText;
  }
  return kept;
}

/** Whether the seam before a piece is one of several between clauses. */
function isWithinRow(kept: readonly Kept[], at: number): boolean {
  const [earlier, before, here, after] = [kept[at - 2], kept[at - 1], kept[at], kept[at + 1]];
  if (!before || !here) return false;
  const goesOn = after?.isOpen === true && isClauseInRow(before.text, here.text, after.text);
  const wentOn =
    earlier !== undefined && before.isOpen && isClauseInRow(earlier.text, before.text, here.text);
  return goesOn || wentOn;
}

function join(first: Draft, second: string, line: number, rejoiner: Rejoiner): Draft {
  const text = rejoiner.join(first.text, second, line);
  return { ...first, text, seams: [...first.seams, { line, at: text.length - second.length }] };
}
