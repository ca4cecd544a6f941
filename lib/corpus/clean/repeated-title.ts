import type { Block } from "#lib/corpus/block.ts";
import { collapse } from "#lib/corpus/white-space.ts";
import { fold } from "#lib/text/fold.ts";
import type { BlockRule } from "./rule.ts";

/** The title said once more, above the text or as the running head of a page. */
export const repeatedTitle: BlockRule = {
  name: "repeated title",
  why: "This repeats the title of the article.",
  matches: (block, text, { title }) => mayRepeatTitle(block) && isTitle(text, title),
};

/** An entry of a list, a quotation or a line of a table is content, whatever it says. */
export function mayRepeatTitle({ kind }: Block): boolean {
  return kind === "text" || kind === "heading";
}

/** Whether a line says the title again, case, accents and kinds of quotation mark aside. */
export function isTitle(text: string, title: string): boolean {
  if (title === "" || Math.abs(text.length - title.length) > title.length) return false;
  return collapse(fold(text)) === collapse(fold(title));
}
