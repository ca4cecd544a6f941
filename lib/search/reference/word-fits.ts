import type { Word } from "#lib/query/query.ts";
import { stem } from "#lib/text/stem.ts";

/** Whether a term of a text is a form of a word of the query, variants aside. */
export function isForm(term: string, word: Word, language: string): boolean {
  switch (word.match) {
    case "exact":
      return term === word.term;
    case "pattern":
      return fitsPattern([...term], [...word.term]);
    case "similar":
      return editsBetween([...term], [...word.term]) <= word.edits;
    case "stem":
      return hasSameStem(term, word.term, language) || (isSingleSign(word.term) && term.includes(word.term));
  }
}

/** Whether two terms are forms of one word in a language. */
export function hasSameStem(one: string, other: string, language: string): boolean {
  return stem(one, language) === stem(other, language);
}

// In these writing systems the words of a text are not told apart, and its tokens are two signs long.
const WITHOUT_SPACES =
  /^(?=\p{L})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*$/u;

const isSingleSign = (term: string) => WITHOUT_SPACES.test(term);

function fitsPattern(term: readonly string[], pattern: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return term.length === 0;
  if (first === "*")
    return fitsPattern(term, rest) || (term.length > 0 && fitsPattern(term.slice(1), pattern));
  return term.length > 0 && (first === "?" || first === term[0]) && fitsPattern(term.slice(1), rest);
}

/**
 * Optimal string alignment: the fewest signs inserted, deleted, replaced or exchanged with their neighbour, no sign
 * touched twice. Wagner and Fischer, "The string-to-string correction problem" (1974), with Damerau's exchange.
 */
function editsBetween(one: readonly string[], other: readonly string[]): number {
  const table = [...one, ""].map((_, row) => [...other, ""].map((_, column) => Math.max(row, column)));
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const differs = Number(one[row - 1] !== other[column - 1]);
      const isExchange = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      table[row]?.splice(
        column,
        1,
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + differs,
          row > 1 && column > 1 && isExchange ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
