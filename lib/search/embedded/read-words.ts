import { WordReader } from "#lib/text/word-reader.ts";
import { GrowingNumbers } from "./growing-numbers.ts";

/** The words of a segment as they were read: a stream of numbers of terms, unit after unit. */
export class ReadWords {
  readonly #reader = new WordReader();
  readonly stream = new GrowingNumbers();
  readonly unitWords = new GrowingNumbers();

  /** The folded terms, by number. */
  get terms(): readonly string[] {
    return this.#reader.terms;
  }

  /** Reads the next unit. */
  read(text: string): void {
    const before = this.stream.length;
    const { termOfForm } = this.#reader;
    this.#reader.read(text, (form) => this.stream.push(termOfForm[form] ?? 0));
    this.unitWords.push(this.stream.length - before);
  }
}
