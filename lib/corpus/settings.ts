/** Which part of 04/05/2020 is the day; null where such a date is doubtful and left out. */
export type DateOrder = "day-first" | "month-first" | null;

/** What an owner can set of the import. Read from the settings file; `DEFAULT_SETTINGS` without one. */
export interface ImportSettings {
  /** Names as they are to stand, by what the files say, in small letters. */
  readonly authors: ReadonlyMap<string, string>;
  readonly dateOrder: DateOrder;
  /** Lines that are never part of an article: `*` stands for any signs, `?` for one, unless the line is literal. */
  readonly boilerplate: { readonly lines: readonly string[]; readonly patterns: readonly string[] };
  /** Names of the columns of tables, in order of preference, by what they hold. */
  readonly columns: Readonly<Record<ColumnName, readonly string[]>>;
  /** Whether each chapter of a book is an article, or the book is one. */
  readonly epub: "chapters" | "book";
  readonly limits: ImportLimits;
}

/** What one file may take. */
export interface ImportLimits {
  readonly megabytes: number;
  /** Of the time of a process; for each 5 MB a file may take as long again. */
  readonly seconds: number;
  /** Megabytes of a process that reads a file. */
  readonly memory: number;
}

export const COLUMN_NAMES = ["title", "author", "date", "text", "url", "tags", "language"] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What holds where the owner set nothing. */
export const DEFAULT_SETTINGS: ImportSettings = {
  authors: new Map(),
  dateOrder: null,
  boilerplate: { lines: [], patterns: [] },
  columns: {
    title: ["title", "headline", "heading", "post_title"],
    author: ["author", "authors", "byline", "creator", "post_author"],
    date: [
      "date",
      "published",
      "published_at",
      "pub_date",
      "pubdate",
      "publication_date",
      "post_date",
      "created",
    ],
    text: ["text", "body", "content", "article", "post_content", "html"],
    url: ["url", "link", "permalink", "canonical"],
    tags: ["tags", "keywords", "categories"],
    language: ["language", "lang"],
  },
  epub: "chapters",
  limits: { megabytes: 50, seconds: 20, memory: 512 },
};
