import { attribute, type HtmlElement } from "./html-tree.ts";
import { linkShare, type PageBlock } from "./page-block.ts";

const FEWEST = 3;
const LONGEST = 600;
const LONGEST_HEADLINE = 200;

/**
 * Elements that stand in a row, look alike, and each lead to another article: a headline that is a link, with a few
 * lines below it.
 */
export function findCards(blocks: readonly PageBlock[]): ReadonlySet<HtmlElement> {
  const signs = new Map<HtmlElement, number>();
  for (const { within, text } of blocks)
    for (const element of within) signs.set(element, (signs.get(element) ?? 0) + text.length);
  const rows = new Map<HtmlElement["parentNode"], Map<string, Set<HtmlElement>>>();
  for (const { within } of blocks.filter(isHeadline)) {
    for (const element of within) {
      if ((signs.get(element) ?? 0) > LONGEST) continue;
      const row = rows.get(element.parentNode) ?? new Map<string, Set<HtmlElement>>();
      const look = `${element.tagName} ${attribute(element, "class")}`;
      rows.set(element.parentNode, row.set(look, (row.get(look) ?? new Set()).add(element)));
    }
  }
  const alike = [...rows.values()].flatMap((row) => [...row.values()]);
  return new Set(alike.filter((cards) => cards.size >= FEWEST).flatMap((cards) => [...cards]));
}

/** A link alone; in a list it may as well be a source that the article names. */
function isHeadline(block: PageBlock): boolean {
  return linkShare(block) > 0.9 && block.text.length <= LONGEST_HEADLINE && block.kind !== "list entry";
}
