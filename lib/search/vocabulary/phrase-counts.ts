import { ownCopy } from "#lib/text/own-copy.ts";
import { withoutInvisible } from "#lib/text/word-reader.ts";
import type { VocabularyEntry } from "./entry-table.ts";
import { LONGEST } from "./find-phrases.ts";
import { PairNumbers } from "./pair-numbers.ts";
import { SparseNumbers } from "./sparse-numbers.ts";
import { commonest } from "./written-form.ts";

/** From so many of its occurrences it is told how a phrase is written. */
const MOST_WRITTEN = 200;

/** Counts given phrases as the words of an archive go by. */
export class PhraseCounts {
  /** 1 while words of articles that come are noted, -1 while those of articles that go are. */
  step: 1 | -1 = 1;
  /** Pairs of a state and the next term; a state is the number of the pair that led to it plus one, and 0 is no word yet. */
  readonly #steps: PairNumbers;
  /** The phrase that is complete in each state, plus one; 0 for none. */
  readonly #ending = new SparseNumbers();
  /** The state that a first word leads to, by term: most begin no phrase, which has to be told quickly. */
  readonly #afterFirst = new SparseNumbers();
  readonly #counts: Uint32Array;
  readonly #articles: Uint32Array;
  readonly #lastSeen: Int32Array;
  /** How often each is written in each way. */
  readonly #written: readonly Map<string, number>[];
  /** The phrases that have begun: how far each has come, and where in the text it started. */
  readonly #states = new Int32Array(LONGEST + 1);
  readonly #starts = new Int32Array(LONGEST + 1);
  #begun = 0;

  /** How each was written before, where that is known. */
  readonly #before: readonly string[];

  /**
   * @param phrases the numbers of the terms of each
   * @param before what was counted of them before
   */
  constructor(phrases: readonly (readonly number[])[], before: readonly VocabularyEntry[] = []) {
    this.#steps = new PairNumbers(phrases.reduce((sum, terms) => sum + terms.length, 0));
    for (const [phrase, terms] of phrases.entries()) {
      const state = terms.reduce((before, term) => this.#steps.of(before, term) + 1, 0);
      this.#ending.set(state, phrase + 1);
      const first = terms[0] ?? 0;
      this.#afterFirst.set(first, this.#steps.find(0, first) + 1);
    }
    this.#counts = new Uint32Array(phrases.length);
    this.#articles = Uint32Array.from(phrases, (_, phrase) => before[phrase]?.articles ?? 0);
    this.#before = before.map(({ written }) => written);
    this.#lastSeen = new Int32Array(phrases.length).fill(-1);
    this.#written = phrases.map(() => new Map());
  }

  /** The next word of a text, which runs from start to end. @param isJoined to the word before */
  note(term: number, isJoined: boolean, text: string, start: number, end: number, article: number): void {
    if (isJoined) this.#continue(term);
    else this.#begun = 0;
    const first = this.#afterFirst.at(term);
    if (first > 0) {
      this.#states[this.#begun] = first;
      this.#starts[this.#begun++] = start;
    }
    for (let one = 0; one < this.#begun; one++) {
      const phrase = this.#ending.at(this.#states[one] ?? 0) - 1;
      if (phrase >= 0) this.#count(phrase, article, text, this.#starts[one] ?? 0, end);
    }
  }

  #continue(term: number): void {
    let going = 0;
    for (let one = 0; one < this.#begun; one++) {
      const step = this.#steps.find(this.#states[one] ?? 0, term);
      if (step < 0) continue;
      this.#states[going] = step + 1;
      this.#starts[going++] = this.#starts[one] ?? 0;
    }
    this.#begun = going;
  }

  #count(phrase: number, article: number, text: string, start: number, end: number): void {
    const count = (this.#counts[phrase] ?? 0) + 1;
    this.#counts[phrase] = count;
    if (count <= MOST_WRITTEN) {
      const [forms, written] = [this.#written[phrase], text.slice(start, end)];
      const before = forms?.get(written);
      if (before === undefined) forms?.set(ownCopy(written), 1);
      else forms?.set(written, before + 1);
    }
    if (this.#lastSeen[phrase] === article) return;
    this.#lastSeen[phrase] = article;
    this.#articles[phrase] = (this.#articles[phrase] ?? 0) + this.step;
  }

  /** The phrases that there are, in the order given. @param termsOf the words of a phrase, folded */
  entries(termsOf: (phrase: number) => readonly string[]): VocabularyEntry[] {
    const all = this.#written.map((forms, phrase) => ({
      term: termsOf(phrase).join(" "),
      written: this.#before[phrase] ?? commonest(inOneLine(forms)),
      articles: this.#articles[phrase] ?? 0,
    }));
    return all.filter(({ articles }) => articles > 0);
  }
}

/** The same counts with words parted by one space or by the usual hyphen. */
function inOneLine(forms: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) {
    const plain = withoutInvisible(form).replace(/\s+/g, " ").replace(/[‐‑]/g, "-");
    counts.set(plain, (counts.get(plain) ?? 0) + count);
  }
  return counts;
}
