import { seededRandom } from "../statistics.ts";
import type { Collection, DocumentSet, JudgedDocument, JudgedQuery } from "./collection.ts";
import { sample } from "./sample.ts";

const QUERIES = 300;
const WORDS = 8;
const DROPPED = 3;
const WORD = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;

/**
 * Someone remembers a sentence from the middle of a text, in part: of its first eight telling words three are gone.
 * The text that it stands in is the answer.
 */
export function sentenceQueries({ name, documents }: DocumentSet): Collection {
  const random = seededRandom(13);
  const isTelling = tellingTest(documents);
  const queries: JudgedQuery[] = [];
  for (const document of sample(documents, documents.length, random)) {
    const words = middleSentence(document.text)
      .filter((word) => isTelling(word))
      .slice(0, WORDS);
    if (words.length < WORDS || queries.length === QUERIES) continue;
    const kept = new Set(sample([...words.keys()], WORDS - DROPPED, random));
    queries.push({ id: document.id, text: words.filter((_, at) => kept.has(at)).join(" ") });
  }
  const judgements = new Map(queries.map(({ id }) => [id, new Map([[id, 1]])]));
  return { name: `${name}, sentences`, set: name, documents, queries, judgements };
}

/** The words of the longest sentence in the middle third of a text. */
function middleSentence(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const third = Math.floor(sentences.length / 3);
  const middle = sentences.slice(third, sentences.length - third).map((one) => one.match(WORD) ?? []);
  return middle.reduce<string[]>((best, one) => (one.length > best.length ? one : best), []);
}

/** A word tells something if it is no short one and stands in less than a tenth of the texts. */
function tellingTest(documents: readonly JudgedDocument[]): (word: string) => boolean {
  const holders = new Map<string, number>();
  for (const { text } of documents)
    for (const word of new Set(text.toLowerCase().match(WORD)))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  const rare = documents.length / 10;
  return (word) => word.length >= 4 && (holders.get(word.toLowerCase()) ?? 0) < rare;
}
