import type { Clause, Near, Phrase, Word } from "#lib/query/query.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";

/** What is asked for of some words in a row: the rarest, phrases with them, and pairs of them near each other. */
const RARE_WORDS = 6;
const PHRASES = 3;
const PHRASE_LENGTH = 4;
const PAIRS = 3;
/** Words between two of a pair: as many again as in the quotation, and so many more. */
const LOOSE = 2;

/**
 * A query that finds the text in which some words stand in a row, or nearly: some may be misread, replaced or left out.
 *
 * @param terms the words in their order
 * @param articlesWith in how many articles of the archive a word stands
 * @returns none where the archive has none of the words
 */
export function clausesOf(terms: readonly string[], articlesWith: (term: string) => number): Clause[] {
  const rarity = new Map(terms.map((term) => [term, articlesWith(term)]));
  const known = [...rarity].filter(([, articles]) => articles > 0);
  const telling = known.filter(([term]) => !STOP_WORDS.has(term));
  const ordered = (telling.length > 0 ? telling : known).sort(([, some], [, others]) => some - others);
  const rarest = ordered.slice(0, RARE_WORDS).map(([term]) => term);
  const nodes = [...rarest.map(wordOf), ...phrasesOf(terms, rarity), ...pairsOf(terms, rarest)];
  return nodes.map((node) => ({ occur: "should", node }));
}

/** Of those that the archive may have, the ones with the rarest words. */
function phrasesOf(terms: readonly string[], rarity: ReadonlyMap<string, number>): Phrase[] {
  const length = Math.min(PHRASE_LENGTH, terms.length);
  const phrases = Array.from({ length: terms.length - length + 1 }, (_, at) => terms.slice(at, at + length));
  const least = (phrase: readonly string[]) => Math.min(...phrase.map((term) => rarity.get(term) ?? 0));
  return phrases
    .filter((phrase) => phrase.length > 1 && least(phrase) > 0)
    .sort((some, others) => least(some) - least(others))
    .slice(0, PHRASES)
    .map((phrase) => ({ ...LEAF, kind: "phrase", terms: phrase, slop: 0, text: phrase.join(" ") }));
}

/** The rarest words, each with the next of them, closest first. */
function pairsOf(terms: readonly string[], rarest: readonly string[]): Near[] {
  const places = rarest.map((term) => terms.indexOf(term)).sort((one, other) => one - other);
  const pairs = places.slice(1).map((place, at) => [places[at] ?? 0, place] as const);
  const apart = ([one, other]: readonly [number, number]) => other - one - 1;
  return pairs
    .sort((some, others) => apart(some) - apart(others))
    .slice(0, PAIRS)
    .map((pair) => ({
      ...LEAF,
      kind: "near",
      operands: pair.map((place) => wordOf(terms[place] ?? "")),
      distances: [LOOSE * (apart(pair) + 1)],
      text: pair.map((place) => terms[place]).join(" "),
    }));
}

const LEAF = { field: null, weight: 1, range: [0, 0] } as const;

function wordOf(term: string): Word {
  return { ...LEAF, kind: "word", match: "stem", term, edits: 0, telling: true, variants: [], text: term };
}
