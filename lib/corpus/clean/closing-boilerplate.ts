import { type Block, blockText } from "#lib/corpus/block.ts";
import { endsSentence, wordCount } from "#lib/corpus/sentence.ts";
import { isCopyright } from "./copyright.ts";

const URL = String.raw`(?:https?:\/\/|www\.)\S{1,2000}`;
const DOMAIN = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?:\/\S{0,2000})?`;
const EMAIL = String.raw`\S{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}`;
const ADDRESS = new RegExp(
  `^(?:(?:e-?mail|web|website|url|source|link|contact):? )?<?(?:${URL}|${DOMAIN}|${EMAIL})>?[.,]?$`,
  "iu",
);
const WITHIN = new RegExp(
  `(?:^|[\\s(<:])(?:${URL}|${EMAIL})(?=$|[\\s)>.,;])|(?:tel|phone|fax)\\b[.:]? ?[+(\\d]`,
  "iu",
);
const ABOUT_AUTHOR = /^about (?:the )?(?:authors?|writers?)[:.]?$/i;
const LONGEST_LEAD = 15;
const LONGEST_CONTACT = 1000;

export const WHY_CLOSING =
  "This stands at the end of the file and is contact, copyright or author matter without text of its own.";

/**
 * The blocks at the end of a file that close it and say nothing of its subject, found from the end upward, so that
 * the same words in the middle of an article stay.
 */
export function findClosingBoilerplate(blocks: readonly Block[]): Set<Block> {
  const closing = new Set<Block>();
  for (const block of [...blocks].reverse()) {
    if (!isClosing(block, closing.size > 0)) break;
    closing.add(block);
  }
  return closing;
}

function isClosing(block: Block, followed: boolean): boolean {
  if (block.kind !== "text" && block.kind !== "heading") return false;
  const text = blockText(block);
  return ABOUT_AUTHOR.test(text) || isAddress(block, text) || isCopyright(text) || (followed && isLead(text));
}

/** Whether a line says where to write, call or look. */
export function isContact(text: string): boolean {
  return text.length <= LONGEST_CONTACT && WITHIN.test(text);
}

function isAddress(block: Block, text: string): boolean {
  if (ADDRESS.test(text)) return true;
  // A block that is one link and nothing else: all its words are the link's, whose address was cut off.
  const source = block.lines
    .map((line) => line.source)
    .join(" ")
    .trim();
  return (
    block.lines.length === 1 &&
    !endsSentence(text) &&
    wordCount(text) <= 8 &&
    /^[*_]*\[[^[\]]*\]\([^()\s]*\)[*_]*$/.test(source)
  );
}

/** "To contact us, visit:" with the address below it. */
function isLead(text: string): boolean {
  return text.endsWith(":") && wordCount(text) <= LONGEST_LEAD;
}
