import type { WordReader } from "#lib/text/word-reader.ts";
import type { ReadArticle } from "./read-article.ts";
import { withPauses } from "./with-pauses.ts";

/** Every word of some articles in order, titles and paragraphs, as numbers that take little room. */
export interface WordSequence {
  /** The term at each place. */
  readonly terms: Uint32Array;
  /** What joins the word to the one before, as a character code (space, hyphen, slash); 0 where a phrase would break. */
  readonly joiners: Uint8Array;
  /** First place of each article, and the end of the last one. */
  readonly starts: readonly number[];
}

/** Reads the words of articles in order. */
export async function wordSequence(
  articles: Iterable<ReadArticle>,
  reader: WordReader,
): Promise<WordSequence> {
  let terms = new Uint32Array(1024);
  let joiners = new Uint8Array(terms.length);
  let count = 0;
  const starts: number[] = [];
  const note = (form: number, joiner: number) => {
    if (count === terms.length) [terms, joiners] = [longer(terms), longer(joiners)];
    terms[count] = reader.termOfForm[form] ?? 0;
    joiners[count++] = joiner;
  };
  for await (const { title, paragraphs } of withPauses(articles)) {
    starts.push(count);
    reader.read(title, note);
    for (const text of paragraphs) reader.read(text, note);
  }
  starts.push(count);
  return { terms: terms.subarray(0, count), joiners: joiners.subarray(0, count), starts };
}

function longer<Numbers extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  numbers: Numbers,
): Numbers {
  const made = new (numbers.constructor as new (length: number) => Numbers)(2 * numbers.length);
  made.set(numbers);
  return made;
}
