import { hasWord } from "#lib/corpus/sentence.ts";
import { CHARACTER_REFERENCE, spellOut } from "./character-references.ts";
import { type Leaf, markupCut } from "./markdown-inline.ts";
import type { Stretch } from "./markdown-lines.ts";

/** A paragraph of html: its stretch of the source with the tags around it, and the text between the tags. */
export interface HtmlPiece extends Stretch {
  readonly leaves: readonly Leaf[];
}

/**
 * What is not text: comments, declarations, scripts, styles and tags. What is not closed goes to the end, and no tag
 * holds another `<`, so that each sign is looked at once.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<\?[\s\S]*?(?:\?>|$)|<![a-z[][^<>]*>|<\/?([a-z][a-z\d-]*)(?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>/gi;
const PARTS_PARAGRAPHS =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/i;
const PARTS_WORDS = /^(?:br|img|input|option|button|video|audio|iframe)$/i;
// Signs that the lines of a quotation or a list have in the source and the html has not.
const SIGNS_AT_LINE_START = /(?<=\n)[ \t]*(?:>[ \t]?)+/g;

/** The paragraphs in a block of html, parted where its tags part them; none where it has no word for a reader. */
export function htmlPieces(source: string, { start, end, line }: Stretch): HtmlPiece[] {
  const groups = groupsOf(source, start, end).filter((leaves) => leaves.some((leaf) => hasWord(leaf.text)));
  return groups.map((leaves, index) => {
    const from = afterSpace(source, groups[index - 1]?.at(-1)?.end ?? start);
    const to = groups[index + 1] ? (leaves.at(-1)?.end ?? end) : end;
    return { start: from, end: to, line: line + source.slice(start, from).split("\n").length - 1, leaves };
  });
}

/** The pieces of text between the tags, those of one paragraph together. */
function groupsOf(source: string, start: number, end: number): Leaf[][] {
  const groups: Leaf[][] = [[]];
  let from = start;
  for (const { index, 0: markup, 2: tag } of source.slice(start, end).matchAll(MARKUP)) {
    for (const leaf of leavesOf(source, from, start + index)) groups.at(-1)?.push(leaf);
    from = start + index + markup.length;
    if (tag !== undefined && PARTS_PARAGRAPHS.test(tag)) groups.push([]);
    if (tag !== undefined && PARTS_WORDS.test(tag))
      groups.at(-1)?.push({ start: from, end: from, text: " ", cuts: [] });
  }
  for (const leaf of leavesOf(source, from, end)) groups.at(-1)?.push(leaf);
  return groups;
}

/** A stretch between tags, with its character references spelt out. */
function leavesOf(source: string, start: number, end: number): Leaf[] {
  const leaves: Leaf[] = [];
  let from = start;
  for (const { index, 0: reference } of source.slice(start, end).matchAll(CHARACTER_REFERENCE)) {
    const at = start + index;
    leaves.push(leaf(source, from, at));
    from = at + reference.length;
    const spelt = spellOut(reference);
    leaves.push({ start: at, end: from, text: spelt, cuts: spelt === reference ? [] : markupCut(reference) });
  }
  return [...leaves, leaf(source, from, end)].filter((piece) => piece.start < piece.end);
}

function leaf(source: string, start: number, end: number): Leaf {
  return { start, end, text: source.slice(start, end).replace(SIGNS_AT_LINE_START, ""), cuts: [] };
}

function afterSpace(source: string, at: number): number {
  return at + (/^\s*/.exec(source.slice(at, at + 1000))?.[0].length ?? 0);
}
