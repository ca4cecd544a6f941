/** The names of the sections of the index file, and what each holds. A unit is a title, paragraph or removed piece. */
export const SECTIONS = {
  /** The terms in UTF-8, in the order of their bytes, one after the other; and where each starts (one more than terms). */
  termBytes: "terms",
  termStarts: "terms.starts",
  /** Of each term the first of its postings; one more than terms. */
  postingStarts: "postings.starts",
  /** The postings: ordinals of units, ascending within a term. */
  units: "postings.units",
  /** Of each posting the first of its positions; one more than postings. */
  positionStarts: "positions.starts",
  /** Places of tokens in their unit, ascending within a posting: uint16 where all fit, else uint32. */
  positions16: "positions.16",
  positions32: "positions.32",
  /** Of each article its first unit (the title; paragraphs and removed pieces follow); one more than articles. */
  articleUnits: "articles.units",
  /** Of each article the number of its paragraphs. */
  articleParagraphs: "articles.paragraphs",
  /** Of each unit the number of its words. */
  unitWords: "units.words",
  /** JSON: the primary languages of the articles; and of each article the place of its own. */
  languages: "languages",
  articleLanguages: "articles.languages",
} as const;

/** Stems of a language in UTF-8 and sorted; where each starts; the first of its terms; the terms of all. */
export const stemSections = (language: number) => ({
  bytes: `stems.${language}`,
  starts: `stems.${language}.starts`,
  termStarts: `stems.${language}.terms.starts`,
  terms: `stems.${language}.terms`,
});
