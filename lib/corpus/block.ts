import type { ParagraphKind } from "./article.ts";
import type { RuleName } from "./rule-name.ts";
import { collapse, joinLines } from "./white-space.ts";

/** What a block was in its file. "markup" has no text of its own for a reader (html, link definitions). */
export type BlockKind = ParagraphKind | "markup";

/** A piece of a line that is not part of the text a reader reads, such as the address of a link. */
export interface Cut {
  readonly rule: RuleName;
  readonly text: string;
}

/** A line as it stands in the file (`source`), as a reader reads it (`text`), and what lies between the two. */
export interface Line {
  readonly source: string;
  readonly text: string;
  readonly number: number;
  readonly cuts: readonly Cut[];
}

/** A piece of a file before cleaning. Its lines are kept apart, so that title, byline and date can be told apart. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  /** Set where the format knows that the block is no part of the article; see `setAside`. */
  readonly aside?: Aside;
  /** Set where the page ends and the text does not, by how it is laid out. */
  readonly goesOn?: boolean;
}

/** Why a block is no part of the article. */
export interface Aside {
  readonly rule: RuleName;
  readonly why: string;
}

/** A block that is listed among what was removed and nothing else: a menu, a running header, a deleted stretch. */
export function setAside(aside: Aside, text: string, number: number): Block {
  return { kind: "markup", lines: [{ source: collapse(text), text: "", number, cuts: [] }], aside };
}

/** The text of a block as one paragraph. */
export function blockText(block: Block): string {
  return joinLines(block.lines.map((line) => line.text));
}

/** The block as it stands in its file, in one line. */
export function blockSource(block: Block): string {
  return collapse(block.lines.map((line) => line.source).join(" "));
}

/** The line of the file on which a block begins. */
export function blockLine(block: Block): number {
  return block.lines[0]?.number ?? 1;
}
