import { STOP_WORDS } from "#lib/text/stop-words.ts";

const INITIALS = /\p{L}\.\p{L}/u;
const LETTER = /\p{L}/gu;
const NO_CAPITAL = /(?!\p{Lu})\p{L}/u;

/** Typed between words in capitals by readers who know other search engines, where they are operators and no names. */
const OPERATORS: ReadonlySet<string> = new Set(["and", "or", "not"]);

/**
 * Whether a word of a query says what the query is about. A stop word does where it is typed as a name: as initials,
 * or in capitals, unless all of the query is in capitals.
 *
 * @param typed the word as it stands in the query text
 */
export function isTelling(term: string, typed: string, query: string): boolean {
  if (!STOP_WORDS.has(term) || INITIALS.test(typed)) return true;
  return !OPERATORS.has(term) && isInCapitals(typed) && !isInCapitals(query);
}

function isInCapitals(text: string): boolean {
  return (text.match(LETTER)?.length ?? 0) >= 2 && !NO_CAPITAL.test(text);
}
