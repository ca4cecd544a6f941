import { seededRandom } from "../statistics.ts";
import type { Collection, DocumentSet } from "./collection.ts";
import { sample } from "./sample.ts";

const QUERIES = 200;
const FEWEST = 2;
const MOST = 15;

const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
const WORD = /\p{L}+/gu;

/**
 * Names of people and organisations, judged without counting words as a search does: a text that has the name in its
 * first sentence is about it (2), one that comes back to it at least twice helps (1).
 */
export function nameQueries({ name, documents }: DocumentSet): Collection {
  const isName = nameTest(documents.map(({ text }) => text));
  const holders = new Map<string, Map<string, number>>();
  for (const { id, text } of documents) {
    const found = (text.match(NAME) ?? []).filter(isName);
    for (const one of new Set(found)) {
      const occurrences = found.filter((other) => other === one).length;
      const grade = firstSentence(text).includes(one) ? 2 : Number(occurrences >= 3);
      holders.set(one, (holders.get(one) ?? new Map<string, number>()).set(id, grade));
    }
  }
  const usable = [...holders].filter(
    ([, grades]) =>
      grades.size >= FEWEST && grades.size <= MOST && [...grades.values()].some((grade) => grade > 0),
  );
  const picked = sample(usable, QUERIES, seededRandom(11));
  return {
    name: `${name}, names`,
    set: name,
    documents,
    queries: picked.map(([text]) => ({ id: text, text })),
    judgements: new Map(picked.map(([text, grades]) => [text, answering(grades)])),
  };
}

const answering = (grades: ReadonlyMap<string, number>) =>
  new Map([...grades].filter(([, grade]) => grade > 0));

const firstSentence = (text: string) => text.split(/(?<=[.!?])\s|\n/, 1)[0] ?? "";

/** A word belongs to a name if it is hardly ever written in lower case. */
function nameTest(texts: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const count = (word: string) => counts.get(word) ?? 0;
  return (name) => name.split(" ").every((word) => count(word.toLowerCase()) * 10 < count(word));
}
