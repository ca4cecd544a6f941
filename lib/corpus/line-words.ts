const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const CUT = /([\p{L}\p{M}]+)([-\u00AD\u2010])$/u;
const LONGEST_HALF = 200;
const REST = /^[\p{L}\p{M}]+/u;

/** A word parted at the end of a line: its halves, and the sign between them. */
export interface PartedWord {
  readonly first: string;
  readonly sign: string;
  readonly rest: string;
}

/** The word that is parted between two lines; null where none is. */
export function partedWord(before: string, after: string): PartedWord | null {
  const [cut, rest] = [cutOf(before), REST.exec(after)];
  return cut && rest ? { first: cut[1] ?? "", sign: cut[2] ?? "", rest: rest[0] } : null;
}

/** The half of a word that a line ends with. A line may be one run of letters, so that only its end is looked at. */
const cutOf = (line: string): RegExpExecArray | null => CUT.exec(line.slice(-LONGEST_HALF));

/** The parted word in small letters, with the hyphen that may be its own. */
export const hyphenated = ({ first, rest }: PartedWord): string => `${folded(first)}-${folded(rest)}`;
/** The parted word in small letters, as one. */
export const inOne = ({ first, rest }: PartedWord): string => folded(first + rest);

/** The words of some lines, without the halves that ends of lines make of them. */
export class LineWords {
  readonly #words = new Set<string>();
  readonly #hyphenated = new Set<string>();
  readonly #firstHalves = new Set<string>();

  /** @param lines in reading order */
  constructor(lines: readonly string[]) {
    for (const [at, line] of lines.entries()) this.#learn(line, cutOf(lines[at - 1] ?? "") !== null);
  }

  has(word: string): boolean {
    return this.#words.has(folded(word));
  }

  hasHyphenated(word: PartedWord): boolean {
    return this.#hyphenated.has(hyphenated(word));
  }

  /** Whether the half before a hyphen stands before one elsewhere. */
  hasFirstHalf(half: string): boolean {
    return this.#firstHalves.has(folded(half));
  }

  #learn(line: string, isRest: boolean): void {
    const whole = line.slice(0, line.length - (cutOf(line)?.[0].length ?? 0));
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
}

const folded = (word: string): string => word.toLowerCase();
