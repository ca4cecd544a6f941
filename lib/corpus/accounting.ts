import { normalized } from "#lib/text/normalized.ts";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const NAMED_AT_MOST = 5;

/** How much more often a word occurs on one side of an account than on the other. */
type Balance = Map<string, number>;

/** Enters the words of a text into the balance; one that is even again is forgotten, which keeps the balance small. */
function enter(balance: Balance, text: string, sign: 1 | -1): void {
  for (const [word] of normalized(text, "NFC").matchAll(WORD)) {
    const count = (balance.get(word) ?? 0) + sign;
    if (count === 0) balance.delete(word);
    else balance.set(word, count);
  }
}

/** Whether some texts together have exactly the words of a source. */
export function sameWords(source: string, texts: Iterable<string>): boolean {
  return differingWords(source, texts).length === 0;
}

/** The words that occur more often on one side of the account than on the other. */
function differingWords(source: string, texts: Iterable<string>): string[] {
  const balance: Balance = new Map();
  enter(balance, source, 1);
  for (const text of texts) enter(balance, text, -1);
  return [...balance.keys()];
}

/** A word that stands in the source in two halves and in the texts as one. */
interface Halves {
  readonly first: string;
  readonly rest: string;
}

/** Words that stand in the source in one and in the texts in pieces. */
interface Pieces {
  readonly whole: string;
  readonly pieces: readonly string[];
}

/**
 * The account of a file: its words are those of its paragraphs, its metadata and its removals, neither more nor
 * fewer. Null when it holds, else a warning that names words.
 */
export function accountFor(
  source: string,
  texts: Iterable<string>,
  rejoined: readonly Halves[] = [],
  cut: readonly Pieces[] = [],
): string | null {
  const halves = rejoined.map(({ first, rest }) => `${first} ${rest}`);
  const wholes = rejoined.map(({ first, rest }) => first + rest);
  const made = [...wholes, ...cut.flatMap(({ pieces }) => pieces)];
  const differing = differingWords([source, ...made].join("\n"), [
    ...texts,
    ...halves,
    ...cut.map(({ whole }) => whole),
  ]);
  if (differing.length === 0) return null;
  const named = differing
    .slice(0, NAMED_AT_MOST)
    .map((word) => `“${word.slice(0, 40)}”`)
    .join(", ");
  return `The words of the file and those of the article differ in ${differing.length}: ${named}. This is a fault of the import; please report it with the file.`;
}
