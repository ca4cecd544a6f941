const HYPHEN_AT_END = /[\p{L}\p{N}][-‐]$/u;
const DASH_AT_END = /[\p{L}\p{N}][–—]$/u;
const WORD_AT_START = /^[\p{L}\p{N}]/u;

// A single space is passed over: to replace each one by itself takes much memory where a file is one long line.
const WHITE_SPACE_TO_CHANGE = /(?! (?!\s))\s+/g;

/** The text with every run of white space, no-break spaces too, made one space. */
export function collapse(text: string): string {
  return text.replace(WHITE_SPACE_TO_CHANGE, " ").trim();
}

/** Lines made one text. A word parted by a hyphen at the line end stays one word, with its hyphen. */
export function joinLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  for (const line of lines.map(collapse)) {
    if (line === "") continue;
    if (pieces.length > 0) pieces.push(gapBetween(pieces.at(-1) ?? "", line));
    pieces.push(line);
  }
  return pieces.join("");
}

/** What stands between two lines, or two halves of a paragraph, once they are one: a space, or nothing after a hyphen. */
export function gapBetween(before: string, after: string): "" | " " {
  const end = before.slice(-3);
  const attached = HYPHEN_AT_END.test(end) || DASH_AT_END.test(end);
  return attached && WORD_AT_START.test(after) ? "" : " ";
}
