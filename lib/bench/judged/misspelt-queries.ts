import { seededRandom } from "../statistics.ts";
import type { Collection } from "./collection.ts";
import { sample } from "./sample.ts";

const QUERIES = 300;
const SHORTEST = 6;
const WORD = new RegExp(String.raw`\p{L}{${SHORTEST},}`, "gu");

/** Questions with a slip of the pen in one of their words, answered by what answers the questions. */
export function misspeltQueries(collection: Collection): Collection {
  const random = seededRandom(17);
  const usable = collection.queries.filter(({ text }) => text.match(WORD) !== null);
  const queries = sample(usable, QUERIES, random).map(({ id, text }) => ({
    id,
    text: misspell(text, random),
  }));
  const judgements = new Map(queries.map(({ id }) => [id, collection.judgements.get(id) ?? new Map()]));
  return { ...collection, name: `${collection.name}, misspelt`, queries, judgements };
}

function misspell(text: string, random: () => number): string {
  const [found] = sample([...text.matchAll(WORD)], 1, random);
  if (!found) return text;
  const [[word], { index: start }] = [found, found];
  return text.slice(0, start) + slip(word, random) + text.slice(start + word.length);
}

/** Two letters change places, one is left out, or one is doubled; the first stays. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, one = "", next = "", after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const [slipped = word] = sample([next + one, next, one + one + next], 1, random);
  return before + slipped + after;
}
