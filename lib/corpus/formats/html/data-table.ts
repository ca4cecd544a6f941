import { collapse } from "#lib/corpus/white-space.ts";
import { childrenOf, elementsOf, type HtmlElement, isElement, textOf } from "./html-tree.ts";

const LAYOUT = /^(?:table|p|div|h[1-6]|ul|ol|blockquote|pre|section|article|form|hr|iframe|br)$/;
const LONGEST_CELL = 300;
const MOST_BLOCKS_IN_CELL = 1;

const known = new WeakMap<HtmlElement, boolean>();

/** Whether a table holds facts in rows and columns, rather than the parts of a page, as pages of the nineties had it. */
export function isDataTable(element: HtmlElement): boolean {
  if (element.tagName !== "table") return false;
  const answer = known.get(element) ?? look(element);
  known.set(element, answer);
  return answer;
}

function look(table: HtmlElement): boolean {
  const cells: HtmlElement[] = [];
  let widest = 0;
  for (const element of elementsOf(table)) {
    if (element.tagName === "table") return false;
    if (element.tagName === "tr") widest = Math.max(widest, cellsOf(element).length);
    if (element.tagName === "td" || element.tagName === "th") cells.push(element);
  }
  return widest > 1 && cells.length > 2 && cells.every(isPlain);
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  childrenOf(row).filter((child): child is HtmlElement => isElement(child) && /^t[dh]$/.test(child.tagName));

function isPlain(cell: HtmlElement): boolean {
  const blocks = [...elementsOf(cell)].filter(({ tagName }) => LAYOUT.test(tagName));
  return blocks.length <= MOST_BLOCKS_IN_CELL && collapse(textOf(cell)).length <= LONGEST_CELL;
}
