import type { BlockKind, Line } from "#lib/corpus/block.ts";
import { HEADINGS } from "./elements.ts";
import type { HtmlElement } from "./html-tree.ts";

/** A piece of a page that a browser sets apart, with the elements it stands in, the outermost first. */
export interface PageBlock {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  readonly text: string;
  /** Its text and what is cut out of it: all its words. */
  readonly source: string;
  /** How many of its signs are in links. */
  readonly linked: number;
  readonly within: readonly HtmlElement[];
  /** Elements within its text, such as links to its author. */
  readonly holds: readonly HtmlElement[];
}

/** The element that makes a block a heading; undefined where it is none. */
export function headingOf({ kind, within }: PageBlock): HtmlElement | undefined {
  return kind === "heading" ? within.findLast(({ tagName }) => HEADINGS.has(tagName)) : undefined;
}

/** Whether a block is nothing but what images are said to show. */
export function isOfImages({ text, lines }: PageBlock): boolean {
  return text.trim() === "" && lines.every(({ cuts }) => cuts.every(({ rule }) => rule === "image"));
}

/** The share of a block that is links, from 0 to 1. */
export function linkShare({ text, linked }: PageBlock): number {
  return text.length === 0 ? 0 : Math.min(1, linked / text.length);
}
