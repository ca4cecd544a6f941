import type { Block } from "#lib/corpus/block.ts";
import type { RuleName } from "#lib/corpus/rule-name.ts";

/** What a rule may know of the article around a block. */
export interface Surroundings {
  readonly title: string;
}

/** A rule that looks at one block by itself. */
export interface BlockRule {
  readonly name: RuleName;
  readonly why: string;
  matches(block: Block, text: string, around: Surroundings): boolean;
}

/** Why the pieces that a format sets aside within a line are not part of the text. */
export const WHY_CUT: Readonly<Partial<Record<RuleName, string>>> = {
  "link target": "This is the address behind a link; the words of the link stay in the text.",
  image: "Images are not shown, so neither is their description.",
  "hidden text": "The page does not show this.",
  navigation: "This is a control of the page.",
  "around the article": "This is a control of the page.",
  markup: "This is markup that carries no text for a reader.",
};
