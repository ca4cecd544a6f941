/** An article whose title, authors, date and paragraphs are known, to be saved in many ways and imported again. */
export interface KnownArticle {
  readonly name: string;
  readonly title: string;
  /** Empty where it is to name none. */
  readonly authors: readonly string[];
  /** ISO; null where it is to have none. */
  readonly date: string | null;
  /** The date as it is to be printed. */
  readonly printedDate: string | null;
  readonly paragraphs: readonly string[];
}

/** An article saved in some way. */
export interface SavedArticle {
  readonly known: KnownArticle;
  /** Its file name, with the ending of its format. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A way to save articles. `name` is that of its row in the table. */
export interface Design {
  readonly name: string;
  readonly ending: string;
  readonly save: (known: KnownArticle) => Uint8Array | Promise<Uint8Array>;
}

/** The lines of byline and date, as far as there are any. */
export const creditsOf = (known: KnownArticle): string[] =>
  [bylineOf(known), known.printedDate].filter((line) => line !== null);

/** “By Harbour desk and Asia desk”; null where nobody is named. */
export function bylineOf({ authors }: KnownArticle): string | null {
  return authors.length === 0 ? null : `By ${authors.join(" and ")}`;
}
