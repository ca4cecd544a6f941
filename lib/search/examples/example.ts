/**
 * What words and queries are, written by hand: nothing here is computed by the code that is tested. An article is
 * "title | paragraph | paragraph …", before the title its language in brackets if it is not English, and a removed
 * piece begins with "×". Found is said in lines: "1.2 text" is paragraph 2 of article 1 with its marks in brackets,
 * "1 title" its title where that has marks or nothing else was found, "1 × text" a removed piece, "1 lacks word" a word
 * that it lacks.
 */
export type Example = readonly [
  about: string,
  articles: readonly string[],
  query: string,
  found: readonly string[],
];
