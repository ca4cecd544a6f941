import { tokenize } from "../text/tokenize.ts";
import { seededRandom } from "./statistics.ts";

const QUERIES_OF_A_KIND = 100;

type Random = () => number;
type Make = (words: readonly string[], random: Random) => string;

const pick = (words: readonly string[], random: Random) => words[Math.floor(random() * words.length)] ?? "";

/** Some words as they stand one after the other. */
function row(words: readonly string[], count: number, random: Random): string[] {
  const start = Math.floor(random() * Math.max(1, words.length - count));
  return words.slice(start, start + count);
}

/** A word without one of its letters, the first aside. */
export function misspelt(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word.slice(at + 1);
}

/** How a query of each kind is made from the words of a paragraph. */
const KINDS: Readonly<Record<string, Make>> = {
  words: (words, random) => row(words, 1 + Math.floor(random() * 3), random).join(" "),
  sentences: (words, random) => row(words, 12, random).join(" "),
  phrases: (words, random) => `"${row(words, 2 + Math.floor(random() * 2), random).join(" ")}"`,
  "AND, OR, NOT": (words, random) =>
    `(${pick(words, random)} OR ${pick(words, random)}) AND ${pick(words, random)} -${pick(words, random)}`,
  NEAR: (words, random) => `${pick(words, random)} NEAR/5 ${pick(words, random)}`,
  "beginnings of words": (words, random) => `${pick(words, random).slice(0, 3)}*`,
  "similar spellings": (words, random) => `${pick(words, random)}~2`,
  "misspelt words": (words, random) => `${misspelt(pick(words, random), random)} ${pick(words, random)}`,
};

/** Queries of every kind, made from random paragraphs; the same in every run. */
export function makeQueries(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const random = seededRandom(7);
  const queriesOf = (make: Make) =>
    Array.from({ length: QUERIES_OF_A_KIND }, () => {
      const words = tokenize(pick(texts, random)).map(({ term }) => term);
      return make(words, random);
    });
  return new Map(Object.entries(KINDS).map(([kind, make]) => [kind, queriesOf(make)]));
}

/** What a reader has typed on the way to some words: their first two letters, three, and so on. */
export function beginningsOf(queries: readonly string[]): string[] {
  return queries.flatMap((query) =>
    Array.from({ length: Math.max(0, query.length - 1) }, (_, at) => query.slice(0, at + 2)),
  );
}
