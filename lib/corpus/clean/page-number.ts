import type { BlockRule } from "./rule.ts";

const PATTERNS = [
  /^\d{1,3}$/,
  /^[-–—] ?\d{1,4} ?[-–—]$/,
  /^\[?(?:page|pg\.?|p\.) ?\d{1,4}\]?(?: (?:of|\/) \d{1,4})?$/i,
];

/** The number of a page, left by printing or scanning. */
export const pageNumber: BlockRule = {
  name: "page number",
  why: "This is the number of a page.",
  matches: (block, text) =>
    (block.kind === "text" || block.kind === "list entry") &&
    block.lines.length === 1 &&
    isPageNumber(block.lines[0]?.source.trim() ?? text),
};

/** Whether a line is nothing but a page number. */
function isPageNumber(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}
