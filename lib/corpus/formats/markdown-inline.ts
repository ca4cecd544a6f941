import type { Nodes, PhrasingContent } from "mdast";
import { sameWords } from "#lib/corpus/accounting.ts";
import type { Cut } from "#lib/corpus/block.ts";
import { Rejection } from "#lib/corpus/rejection.ts";
import { hasWord } from "#lib/corpus/sentence.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { CHARACTER_REFERENCE } from "./character-references.ts";

/** A stretch of the source that is one piece of text, or is cut out whole. */
export interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly cuts: readonly Cut[];
}

export const DEEPEST = 200;

/** Where a node stands in the source; the parser gives every node its place. */
export function placeOf(node: Nodes): { start: number; end: number; line: number } {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    line: node.position?.start.line ?? 1,
  };
}

/** The pieces of text in a run of inline nodes, in order. What lies between them is signs. */
export function leavesOf(nodes: readonly PhrasingContent[], source: string, depth = 0): Leaf[] {
  if (depth > DEEPEST)
    throw new Rejection(
      "The file nests emphasis or links more than 200 levels deep; an article should need a few.",
      "too-deep",
    );
  return nodes.flatMap((node) =>
    "children" in node ? leavesOf(node.children, source, depth + 1) : [leafOf(node, source)],
  );
}

function leafOf(node: Exclude<PhrasingContent, { children: unknown }>, source: string): Leaf {
  const { start, end } = placeOf(node);
  const written = source.slice(start, end);
  switch (node.type) {
    case "text":
      return { start, end, ...withReferences(node.value, written) };
    case "inlineCode":
      return { start, end, text: node.value, cuts: [] };
    case "break":
      return { start, end, text: "\n", cuts: [] };
    case "image":
    case "imageReference":
      return { start, end, text: "", cuts: [{ rule: "image", text: written }] };
    default:
      return { start, end, text: /^<br\b/i.test(written) ? " " : "", cuts: markupCut(written) };
  }
}

/** `&amp;` has the word "amp" in the file and none in the text. */
function withReferences(value: string, written: string): { text: string; cuts: Cut[] } {
  if (!written.includes("&") || sameWords(written, [value])) return { text: value, cuts: [] };
  const cuts = [...written.matchAll(CHARACTER_REFERENCE)].flatMap(([reference]) => markupCut(reference));
  const isAccounted = sameWords(written, [value, ...cuts.map((cut) => cut.text)]);
  return isAccounted ? { text: value, cuts } : { text: written, cuts: [] };
}

/** Signs that hold words are listed; signs that hold none are not worth a line in the report. */
export function markupCut(written: string): Cut[] {
  if (!hasWord(written) && !/\p{M}/u.test(written)) return [];
  return [{ rule: /^\][([]/.test(written) ? "link target" : "markup", text: collapse(written) }];
}
