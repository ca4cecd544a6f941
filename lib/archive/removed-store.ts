import type { RemovedText } from "#lib/corpus/article.ts";
import { TextStore, textStoreFiles } from "./text-store.ts";
import type { Pieces } from "./write-durably.ts";

const NAME = "removed";

/** The store's files, as {@link textStoreFiles}. An ordinal is a piece's place among those of all articles, from 0. */
export function* removedStoreFiles(
  removed: Iterable<RemovedText>,
  count: number,
): Generator<readonly [string, Pieces]> {
  yield* textStoreFiles(NAME, printed(removed), count);
}

function* printed(removed: Iterable<RemovedText>): Generator<string> {
  for (const { rule, text } of removed) yield JSON.stringify([rule, text]);
}

/** What import took out of the articles of a snapshot, read from the disk when it is asked for. */
export class RemovedStore {
  readonly #pieces: TextStore;
  /** Ordinal of the first piece of each article. */
  readonly #firsts: Float64Array;

  /** @param counts how many pieces each article has */
  constructor(folder: string, counts: readonly number[]) {
    this.#pieces = new TextStore(folder, NAME);
    this.#firsts = new Float64Array(counts.length + 1);
    for (const [article, count] of counts.entries())
      this.#firsts[article + 1] = (this.#firsts[article] ?? 0) + count;
  }

  /** The pieces of an article, in the order of its file. */
  removedOf(article: number): RemovedText[] {
    const first = this.#firsts[article] ?? 0;
    const count = (this.#firsts[article + 1] ?? first) - first;
    return Array.from({ length: count }, (_, at) => {
      const [rule, text] = JSON.parse(this.#pieces.textOf(first + at)) as [string, string];
      return { rule, text };
    });
  }

  close(): void {
    this.#pieces.close();
  }
}
