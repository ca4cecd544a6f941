import snowball from "snowball-stemmers";

const english = snowball.newStemmer("english");
const MEMO_LIMIT = 200_000;
const memo = new Map<string, string>();

/**
 * The stem of a folded word by Porter2 (M. Porter, "The English (Porter2) stemming algorithm", Snowball).
 * Remembered, because an archive has far fewer words than occurrences of them.
 */
export function stem(term: string): string {
  const known = memo.get(term);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const stemmed = english.stem(term);
  memo.set(term, stemmed);
  return stemmed;
}
