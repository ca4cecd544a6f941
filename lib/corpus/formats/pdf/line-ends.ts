import { gapBetween } from "#lib/corpus/white-space.ts";

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const CUT = /([\p{L}\p{M}]+)([-\u00AD\u2010])$/u;
const REST = /^[\p{L}\p{M}]+/u;
const SOFT_HYPHEN = "\u00AD";
const PRINTERS_HYPHEN = "\u2010";
const FEWEST = 2;
/** Of the lines: words of their own bring hyphens to the ends of fewer. */
const SHARE_OF_HYPHENATED = 0.06;
const LONG_PART = 4;

/**
 * Joins lines of a paragraph. A hyphen at a line's end may be the word's own or the printer's: it goes where the file
 * has the joined word elsewhere, or marks it by a sign of its own; it stays where the file has the word with a hyphen.
 * Where the file says neither, it goes if most of the file's hyphens at line ends do, or more lines end in one than do
 * by chance; save between two words that the file has by themselves.
 */
export class LineEnds {
  readonly #words = new Set<string>();
  readonly #hyphenated = new Set<string>();
  readonly #firstHalves = new Set<string>();
  readonly #hasPrintersHyphen: boolean;
  /** Whether the printer's hyphens are all marked, so that the others are the words' own. */
  readonly #areMarked: boolean;
  readonly #isHyphenating: boolean;

  /** @param lines all lines of the file in reading order */
  constructor(lines: readonly string[]) {
    for (const [at, line] of lines.entries()) this.#learn(line, CUT.test(lines[at - 1] ?? ""));
    this.#hasPrintersHyphen = !lines.some((line) => /\u2010\p{L}/u.test(line));
    this.#areMarked =
      lines.filter(
        (line) => line.endsWith(SOFT_HYPHEN) || (this.#hasPrintersHyphen && line.endsWith(PRINTERS_HYPHEN)),
      ).length >= FEWEST;
    this.#isHyphenating = this.#countHyphens(lines);
  }

  /** The two made one, with the sign at the seam kept or left out. */
  join(before: string, after: string): string {
    const [cut, rest] = [CUT.exec(before), REST.exec(after)];
    if (!cut || !rest) return before + gapBetween(before, after) + after;
    return (this.#isPrinters(cut, rest[0]) ? before.slice(0, -1) : before) + after;
  }

  #learn(line: string, isRest: boolean): void {
    const whole = line.replace(CUT, "");
    for (const { 0: word, index } of whole.matchAll(WORD)) {
      if (index === 0 && isRest) continue;
      const parts = folded(word).split(/[-\u2010]/);
      if (parts.length > 1) this.#hyphenated.add(parts.join("-"));
      for (const [at, part] of parts.entries()) {
        this.#words.add(part);
        if (at < parts.length - 1) this.#firstHalves.add(part);
      }
    }
  }

  #countHyphens(lines: readonly string[]): boolean {
    let [printers, own, cuts] = [0, 0, 0];
    for (const [at, line] of lines.entries()) {
      const [cut, rest] = [CUT.exec(line), REST.exec(lines[at + 1] ?? "")];
      if (cut && rest && /^\p{Ll}/u.test(rest[0])) cuts += 1;
      const known = cut && rest && this.#known(cut, rest[0]);
      if (known === true) printers += 1;
      if (known === false) own += 1;
    }
    if (printers + own >= FEWEST) return printers > own;
    return cuts > FEWEST && cuts >= lines.length * SHARE_OF_HYPHENATED;
  }

  #isPrinters(cut: RegExpExecArray, rest: string): boolean {
    const known = this.#known(cut, rest);
    if (known !== null) return known;
    const first = cut[1] ?? "";
    if (!this.#isHyphenating || this.#firstHalves.has(folded(first))) return false;
    // Two words that the file has by themselves, and not as one.
    if ([first, rest].every((part) => part.length >= LONG_PART && this.#words.has(folded(part))))
      return false;
    // "US-backed": capitals are not parted.
    return first !== first.toUpperCase() || first.length === 1;
  }

  /** Whether the hyphen is the printer's, as far as the file itself knows. */
  #known([, first = "", sign]: RegExpExecArray, rest: string): boolean | null {
    if (sign === SOFT_HYPHEN || (sign === PRINTERS_HYPHEN && this.#hasPrintersHyphen)) return true;
    if (this.#areMarked || (/^\p{Lu}/u.test(rest) && !/^\p{Lu}{2}/u.test(first))) return false;
    if (this.#words.has(folded(first + rest))) return true;
    return this.#hyphenated.has(`${folded(first)}-${folded(rest)}`) ? false : null;
  }
}

const folded = (word: string): string => word.toLowerCase();
