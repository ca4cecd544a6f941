import type { BlockRule } from "./rule.ts";

/** Plain text and Markdown take the first dash for the sign of a list entry. */
const BETWEEN_DASHES = /^[-–—] ?\d{1,4} ?[-–—]$/;
const PATTERNS = [/^\d{1,3}$/, BETWEEN_DASHES, /^\[?(?:page|pg\.?|p\.) ?\d{1,4}\]?(?: (?:of|\/) \d{1,4})?$/i];

/** The number of a page, left by printing or scanning. A number that is an entry of a list is content. */
export const pageNumber: BlockRule = {
  name: "page number",
  why: "This is the number of a page.",
  matches: ({ kind, lines }, text) => {
    const source = lines[0]?.source.trim() ?? text;
    if (lines.length !== 1) return false;
    if (kind === "list entry") return BETWEEN_DASHES.test(source);
    return kind === "text" && PATTERNS.some((pattern) => pattern.test(source));
  },
};
