import type { Query, Word } from "./query.ts";

/** A query of more telling words is written out rather than put in keywords. */
const MOST_KEYWORDS = 4;

const ASKING_WORDS: ReadonlySet<string> = new Set(
  "who whom whose what which when where why how is are was were do does did has have had can could will would should may might must".split(
    " ",
  ),
);

/**
 * Whether a query is a question or a sentence rather than a few keywords: it has a word of asking (`who killed
 * Rabbani`), or more than four telling words that may be lacking.
 *
 * Of a few words a reader means each; of a sentence hardly any text has all, and one that has may do so by chance. So
 * keywords put complete articles first, and sentences the best match.
 */
export function isSentence({ clauses }: Query): boolean {
  const words = clauses.flatMap(({ occur, node }) =>
    occur === "should" && node.kind === "word" ? [node] : [],
  );
  const keywords = words.filter(({ telling }) => telling);
  return words.some(isAsking) || countApart(keywords) > MOST_KEYWORDS;
}

/** As a name (`The WHO`) it asks nothing. */
const isAsking = ({ telling, match, term }: Word) => !telling && match === "stem" && ASKING_WORDS.has(term);

/** How many different words there are, of words that overlap (in writing without spaces) every second. */
function countApart(words: readonly Word[]): number {
  const terms = new Set<string>();
  let end = 0;
  for (const { term, range } of words) {
    if (range[0] < end) continue;
    terms.add(term);
    end = range[1];
  }
  return terms.size;
}
