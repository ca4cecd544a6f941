import { parseOpeningLine } from "#lib/corpus/opening-line.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { Judgement } from "./main-part.ts";
import { linkShare, type PageBlock } from "./page-block.ts";
import { isNamedCredit, saysCredit } from "./page-credits.ts";
import { AROUND, OUTSIDE } from "./page-part.ts";

const LONGEST_LABEL = 100;
const SHORTEST_STANDFIRST = 40;
const LEVELS = 3;

/**
 * Between title and text stand bylines, dates and a standfirst, often in an element of their own that is not the
 * article's: these are taken in. What stands above the title is a section's name or a way back, and is not.
 */
export function judgePreamble(
  blocks: readonly PageBlock[],
  judged: Judgement,
  title: PageBlock | null,
): Judgement {
  const at = title ? blocks.indexOf(title) : -1;
  if (title === null || at < 0) return judged;
  const firstBelow = judged.findIndex((aside, index) => index > at && aside === null);
  const near = new Set(title.within.slice(-LEVELS - 1, -1).filter(({ tagName }) => tagName !== "body"));
  return judged.map((aside, index) => {
    const block = blocks[index];
    if (!block || index === at) return null;
    if (index < at) return aside ?? (block.text.length <= LONGEST_LABEL ? AROUND : null);
    const isBetween = aside === OUTSIDE && (firstBelow < 0 || index < firstBelow);
    return isBetween && (isNear(block, near) || isAnnounced(block)) && mayIntroduce(block) ? null : aside;
  });
}

const isNear = ({ within }: PageBlock, near: ReadonlySet<HtmlElement>): boolean =>
  within.some((element) => near.has(element));

/** Away from the title a name alone may as well be an entry of a menu: “Bug Tracker”. */
const isAnnounced = ({ lines }: PageBlock): boolean =>
  lines
    .map(({ text }) => parseOpeningLine(text))
    .some((line) => line?.date != null || line?.sign === "announced");

function mayIntroduce(block: PageBlock): boolean {
  if (block.kind === "heading") return false;
  return (
    saysCredit(block) ||
    isMarked(block) ||
    (block.text.length >= SHORTEST_STANDFIRST && linkShare(block) < 0.3)
  );
}

const isMarked = ({ holds, within }: PageBlock): boolean =>
  [...holds, ...within.slice(-1)].some((element) => element.tagName === "time" || isNamedCredit(element));
