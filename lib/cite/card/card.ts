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
