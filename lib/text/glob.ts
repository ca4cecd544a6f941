const SURROGATE = /[\uD800-\uDFFF]/;

/** A text as its code points. */
type Signs = ArrayLike<string>;

/**
 * A test whether a whole term fits a pattern, in which `*` stands for any signs or none and `?` for one (code points).
 * Only the last `*` met is ever gone back to, so that no pattern takes longer than its length times the term's.
 */
export function globTest(pattern: string): (term: string) => boolean {
  const wanted = [...pattern];
  const firstStar = wanted.indexOf("*");
  const beginning = pattern.slice(0, pattern.search(/[*?]|$/));
  const isBeginning = firstStar === wanted.length - 1 && beginning.length === pattern.length - 1;
  if (isBeginning) return (term) => term.startsWith(beginning);
  return (term) => term.startsWith(beginning) && fits(wanted, SURROGATE.test(term) ? [...term] : term);
}

function fits(pattern: Signs, term: Signs): boolean {
  let [at, wanted] = [0, 0];
  let [star, taken] = [-1, 0]; // the last `*`, and up to where it took the term
  while (at < term.length) {
    const sign = pattern[wanted];
    if (sign === "*") {
      [star, taken] = [wanted++, at];
    } else if (sign === "?" || sign === term[at]) {
      at++;
      wanted++;
    } else if (star >= 0) {
      [at, wanted] = [++taken, star + 1];
    } else return false;
  }
  while (pattern[wanted] === "*") wanted++;
  return wanted === pattern.length;
}
