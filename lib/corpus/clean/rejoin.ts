import { type Block, blockText, type Line } from "#lib/corpus/block.ts";
import { hyphenated, inOne, LineWords, type PartedWord, partedWord } from "#lib/corpus/line-words.ts";
import { collapse, gapBetween } from "#lib/corpus/white-space.ts";

/** What an account of words takes for one. */
const TAIL = /[\p{L}\p{N}\p{M}]+$/u;
const HEAD = /^[\p{L}\p{N}\p{M}]+/u;

/** A word that a line's end parted and that was made one again; the line is that of its second half. */
export interface RejoinedWord {
  readonly line: number;
  readonly first: string;
  readonly rest: string;
}

export const whyRejoined = ({ first, rest }: RejoinedWord): string =>
  `The end of a line parted “${first}${rest}”; the hyphen is left out, for the archive has the word in one.`;

/**
 * Makes lines of text one. A hyphen at a line's end goes where the file or the archive has the word in one elsewhere,
 * and stays where they have it with the hyphen, or not at all.
 */
export class Rejoiner {
  readonly rejoined: RejoinedWord[] = [];
  /** The words that the file says nothing of, with the hyphen. */
  readonly doubtful = new Set<string>();
  readonly #lines: readonly Line[];
  readonly #known: ReadonlySet<string>;
  #words: LineWords | null = null;

  /** @param known words that the archive has in one */
  constructor(blocks: readonly Block[], known: readonly string[]) {
    this.#lines = blocks.flatMap((block) => (block.aside ? [] : block.lines));
    this.#known = new Set(known);
  }

  /** The text of a block as one paragraph. */
  textOf(block: Block): string {
    if (block.lines.length < 2 || block.kind === "code") return blockText(block);
    const pieces: string[] = [];
    for (const { text, number } of block.lines) {
      const line = collapse(text);
      if (line === "") continue;
      const before = pieces.pop();
      pieces.push(...(before === undefined ? [] : this.#seam(before, line, number)), line);
    }
    return pieces.join("");
  }

  /** Two pieces of a paragraph made one, of which the second begins on a line. */
  join(before: string, after: string, line: number): string {
    return this.#seam(before, after, line).join("") + after;
  }

  /** What stands before the second piece, once they are one. */
  #seam(before: string, after: string, line: number): string[] {
    const word = partedWord(before, after);
    if (!word || !this.#isPrinters(word)) return [before, gapBetween(before, after)];
    const whole = before.slice(0, -1);
    this.rejoined.push({
      line,
      first: TAIL.exec(whole.slice(-200))?.[0] ?? "",
      rest: HEAD.exec(after)?.[0] ?? "",
    });
    return [whole];
  }

  #isPrinters(word: PartedWord): boolean {
    if (!/^\p{Ll}/u.test(word.rest)) return false;
    if (word.sign === "\u00AD") return true;
    this.#words ??= new LineWords(this.#lines.map(({ text }) => text.trim()));
    if (this.#words.has(inOne(word))) return true;
    if (this.#words.hasHyphenated(word)) return false;
    this.doubtful.add(hyphenated(word));
    return this.#known.has(inOne(word));
  }
}
