import { cutAtWord } from "#lib/text/cut-at-word.ts";

/** What stands on a card. */
export interface Card {
  readonly quotation: string;
  readonly title: string;
  /** Authors and date, "" where neither is known. */
  readonly credit: string;
  /** Whose archive it is. */
  readonly site: string;
}

/** Size of a card in pixels, as chats and networks show it. */
export const CARD = { width: 1200, height: 630 } as const;

/** Longer ones would be set too small to be read in a chat, in UTF-16 code units. */
const LONGEST = 320;
const LONGEST_LINE = 90;

/** The texts of a card as they are drawn, cut where they are long. */
export function cardTexts({ quotation, title, credit, site }: Card) {
  return {
    quotation: cutAtWord(quotation, LONGEST),
    title: cutAtWord(title, LONGEST_LINE),
    below: cutAtWord([credit, site].filter(Boolean).join(" · "), LONGEST_LINE),
  };
}
