import type { Cut } from "#lib/corpus/block.ts";
import { fuse } from "./fuse.ts";

/** A line without the Markdown signs that writers of plain text use, and what was cut off with them. */
export interface Unmarked {
  readonly text: string;
  readonly cuts: readonly Cut[];
}

const LINK = /(?<!\\)(!?)\[([^[\]]*)\](\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\))/g;
const NOT_IN_WORD = String.raw`(?<![\p{L}\p{N}\p{M}\\*_])`;
const EMPHASES = [String.raw`\*`, String.raw`\*\*`, "_", "__"].map((sign) => {
  const inner = sign.startsWith("_") ? "[^_]" : "[^*]";
  return new RegExp(`${NOT_IN_WORD}${sign}(${inner}+)${sign}(?![\\p{L}\\p{N}\\p{M}*_])`, "gu");
});
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Takes off emphasis, links and escapes, as far as they are surely meant: `2*3*4` and `a_b_c` stay as they are. */
export function unmark(line: string): Unmarked {
  if (!/[\\*_[]/.test(line)) return { text: line, cuts: [] };
  const { text, cuts } = unlink(line);
  const plain = EMPHASES.reduce((rest, pattern) => rest.replace(pattern, unemphasize), text);
  return { text: plain.replace(ESCAPE, "$1"), cuts };
}

function unlink(line: string): Unmarked {
  const cuts: Cut[] = [];
  const pieces: string[] = [];
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const [whole, isImage, words = "", target = ""] = match;
    cuts.push(isImage ? { rule: "image", text: whole } : { rule: "link target", text: target });
    pieces.push(line.slice(end, match.index), isImage ? "" : words);
    end = match.index + whole.length;
  }
  return { text: fuse([...pieces, line.slice(end)]), cuts };
}

function unemphasize(whole: string, words: string): string {
  return /^[\s*_\p{M}]|[\s*_\\]$/u.test(words) ? whole : words;
}
