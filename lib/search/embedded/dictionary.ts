import { isWithinEdits } from "#lib/text/edit-distance.ts";
import { globTest } from "#lib/text/glob.ts";
import { LetterSketches } from "#lib/text/letter-sketch.ts";
import { SortedStrings } from "./sorted-strings.ts";

const FIRST_WILDCARD = /[*?]|$/;

/** The terms of the index, named by their ordinals, in the order of their bytes. */
export class Dictionary extends SortedStrings {
  #sketches: LetterSketches | undefined;

  /** The terms that fit a pattern with `*` and `?`, ascending. */
  fitting(pattern: string): number[] {
    const [from, to] = this.withPrefix(pattern.slice(0, pattern.search(FIRST_WILDCARD)));
    const fits = globTest(pattern);
    const found: number[] = [];
    for (let ordinal = from; ordinal < to; ordinal++) if (fits(this.at(ordinal))) found.push(ordinal);
    return found;
  }

  /** The terms that so many edits at most make of a word, ascending. */
  similarTo(word: string, edits: number): number[] {
    this.#sketches ??= new LetterSketches(this.count, (ordinal) => this.at(ordinal));
    return this.#sketches.near(word, edits).filter((ordinal) => isWithinEdits(this.at(ordinal), word, edits));
  }
}
