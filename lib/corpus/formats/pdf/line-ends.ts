import { hyphenated, inOne, LineWords, type PartedWord, partedWord } from "#lib/corpus/line-words.ts";
import { gapBetween } from "#lib/corpus/white-space.ts";

const SOFT_HYPHEN = "\u00AD";
const PRINTERS_HYPHEN = "\u2010";
const FEWEST = 2;
/** Of the lines: words of their own bring hyphens to the ends of fewer. */
const SHARE_OF_HYPHENATED = 0.06;
const LONG_PART = 4;

/**
 * Joins lines of a paragraph. A hyphen at a line's end may be the word's own or the printer's: it goes where the file
 * has the joined word elsewhere, or marks it by a sign of its own; it stays where the file has the word with a hyphen.
 * Where the file says neither, the archive is asked; then it goes if most of the file's hyphens at line ends do, or
 * more lines end in one than do by chance; save between two words that the file has by themselves.
 */
export class LineEnds {
  /** The words that the file says nothing of and that keep their hyphen. */
  readonly doubtful = new Set<string>();
  readonly #words: LineWords;
  readonly #known: ReadonlySet<string>;
  readonly #hasPrintersHyphen: boolean;
  /** Whether the printer's hyphens are all marked, so that the others are the words' own. */
  readonly #areMarked: boolean;
  readonly #isHyphenating: boolean;

  /**
   * @param lines all lines of the file in reading order
   * @param known words that the archive has in one
   */
  constructor(lines: readonly string[], known: readonly string[] = []) {
    this.#words = new LineWords(lines);
    this.#known = new Set(known);
    this.#hasPrintersHyphen = !lines.some((line) => /\u2010\p{L}/u.test(line));
    this.#areMarked =
      lines.filter(
        (line) => line.endsWith(SOFT_HYPHEN) || (this.#hasPrintersHyphen && line.endsWith(PRINTERS_HYPHEN)),
      ).length >= FEWEST;
    this.#isHyphenating = this.#countHyphens(lines);
  }

  /** The two made one, with the sign at the seam kept or left out. */
  join(before: string, after: string): string {
    const word = partedWord(before, after);
    if (!word) return before + gapBetween(before, after) + after;
    return (this.#isPrinters(word) ? before.slice(0, -1) : before) + after;
  }

  #countHyphens(lines: readonly string[]): boolean {
    let [printers, own, cuts] = [0, 0, 0];
    for (const [at, line] of lines.entries()) {
      const word = partedWord(line, lines[at + 1] ?? "");
      if (!word) continue;
      if (/^\p{Ll}/u.test(word.rest)) cuts += 1;
      const known = this.#isKnownPrinters(word);
      if (known === true) printers += 1;
      if (known === false) own += 1;
    }
    if (printers + own >= FEWEST) return printers > own;
    return cuts > FEWEST && cuts >= lines.length * SHARE_OF_HYPHENATED;
  }

  #isPrinters(word: PartedWord): boolean {
    const known = this.#isKnownPrinters(word);
    if (known !== null) return known;
    if (this.#known.has(inOne(word)) || this.#isLikelyPrinters(word)) return true;
    this.doubtful.add(hyphenated(word));
    return false;
  }

  #isLikelyPrinters({ first, rest }: PartedWord): boolean {
    if (!this.#isHyphenating || this.#words.hasFirstHalf(first)) return false;
    // Two words that the file has by themselves, and not as one.
    if ([first, rest].every((part) => part.length >= LONG_PART && this.#words.has(part))) return false;
    // "US-backed": capitals are not parted.
    return first !== first.toUpperCase() || first.length === 1;
  }

  /** Whether the hyphen is the printer's, as far as the file itself knows. */
  #isKnownPrinters(word: PartedWord): boolean | null {
    const { first, sign, rest } = word;
    if (sign === SOFT_HYPHEN || (sign === PRINTERS_HYPHEN && this.#hasPrintersHyphen)) return true;
    if (this.#areMarked || (/^\p{Lu}/u.test(rest) && !/^\p{Lu}{2}/u.test(first))) return false;
    if (this.#words.has(first + rest)) return true;
    return this.#words.hasHyphenated(word) ? false : null;
  }
}
