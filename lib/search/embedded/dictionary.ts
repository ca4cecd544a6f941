import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { globTest } from "#lib/text/glob.ts";
import { LetterSketches } from "#lib/text/letter-sketch.ts";
import { isSpaceless } from "#lib/text/spaceless.ts";
import type { Budget } from "./budget.ts";
import { type PackedStrings, SortedStrings } from "./sorted-strings.ts";

const FIRST_WILDCARD = /[*?]|$/;
/** Terms looked at between two looks at the clock. */
const AT_ONCE = 1024;

/**
 * The terms of the index, named by their ordinals, in the order of their bytes. What takes long gives what was found
 * when the budget is spent.
 */
export class Dictionary extends SortedStrings {
  readonly #sketches: LetterSketches;
  /** The terms in writing systems without spaces. */
  readonly #runs: (readonly [ordinal: number, term: string])[] = [];

  constructor(strings: PackedStrings) {
    super(strings);
    this.#sketches = new LetterSketches(this.count, (ordinal) => {
      const term = this.at(ordinal);
      if (isSpaceless(term)) this.#runs.push([ordinal, term]);
      return term;
    });
  }

  /** The terms that fit a pattern with `*` and `?`, ascending. */
  fitting(pattern: string, budget: Budget): number[] {
    const [from, to] = this.withPrefix(pattern.slice(0, pattern.search(FIRST_WILDCARD)));
    const fits = globTest(pattern);
    const found: number[] = [];
    for (const [ordinal, term] of this.range(from, to)) {
      if (fits(term)) found.push(ordinal);
      if (ordinal % AT_ONCE === 0 && budget.isSpent()) break;
    }
    return found;
  }

  /** The terms that so many edits at most make of a word, ascending. */
  similarTo(word: string, edits: number, budget: Budget): number[] {
    const found: number[] = [];
    for (const [at, ordinal] of this.#sketches.near(word, edits).entries()) {
      if (at % AT_ONCE === 0 && budget.isSpent()) break;
      if (isWithinEdits(word, this.at(ordinal), edits)) found.push(ordinal);
    }
    return found;
  }

  /** The terms in which a sign of a writing system without spaces stands, ascending. */
  containing(sign: string): readonly number[] {
    return this.#runs.filter(([, term]) => term.includes(sign)).map(([ordinal]) => ordinal);
  }
}
