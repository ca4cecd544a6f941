/*
 * Of a term that many articles have, every 64th entry of its postings is told by three numbers: the article of the entry
 * before it, and how far from the start of the term's postings and positions it begins (skip lists: A. Moffat, J. Zobel,
 * "Self-Indexing Inverted Files for Fast Text Retrieval", 1996).
 */
export const SKIP_EVERY = 64;
export const SKIP_NUMBERS = 3;

/** Which triple is the first of each term; one more than terms. @param termArticles how many articles have each */
export function skipStartsOf(termArticles: Uint32Array): Uint32Array {
  const starts = new Uint32Array(termArticles.length + 1);
  for (const [term, articles] of termArticles.entries()) {
    starts[term + 1] = (starts[term] ?? 0) + skipsOf(articles);
  }
  return starts;
}

/** How many entries behind the first are told. */
const skipsOf = (articles: number): number => Math.floor(Math.max(0, articles - 1) / SKIP_EVERY);
