/**
 * The names of the sections of the index file, and what each holds; INDEX.md draws how they hang together. A unit is a
 * title, paragraph or removed piece of an article. Numbers are varints (varints.ts) but where it is said.
 */
export const SECTIONS = {
  /** The terms (sorted-strings.ts). */
  terms: "terms",
  /** Of each term how many articles have it, and how many bytes its postings and its positions take. */
  termArticles: "terms.articles",
  postingSizes: "postings.sizes",
  positionSizes: "positions.sizes",
  /** The postings (posting-format.ts), and what helps to skip most of them (skips.ts: uint32). */
  postings: "postings",
  skips: "skips",
  /** Places of tokens in their unit, in step with the postings; as many bytes each as the article's longest unit needs. */
  positions: "positions",
  /** Of each article the number of its units (its title, its paragraphs, its removed pieces) and of its paragraphs. */
  articleUnits: "articles.units",
  articleParagraphs: "articles.paragraphs",
  /** Of each article that is a copy its ordinal and that of the one that stands for it. */
  articleCopies: "articles.copies",
  /** Of each unit the number of its words: uint16 where all fit, else uint32. */
  unitWords16: "units.words.16",
  unitWords32: "units.words.32",
  /** The units that are headings. */
  headings: "units.headings",
} as const;

/** Columns of what is known of articles, by which they are filtered, counted and put in order (string-column.ts). */
export const COLUMNS = ["authors", "date", "language", "source", "tags"] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** The stems of a language (sorted-strings.ts), the number of terms of each, and the terms of all. */
export const stemSections = (language: number) => ({
  stems: `stems.${language}`,
  sizes: `stems.${language}.sizes`,
  terms: `stems.${language}.terms`,
});

/** The values of a column (sorted-strings.ts), the number of entries of each article, and the entries: values' places. */
export const columnSections = (name: ColumnName) => ({
  values: `column.${name}`,
  sizes: `column.${name}.sizes`,
  entries: `column.${name}.entries`,
});

/** What packed strings are made of: their bytes, and where each block of them starts, behind their number (uint32). */
export const packedSections = (name: string) => ({ bytes: name, starts: `${name}.starts` });
