import type { WordReader } from "#lib/text/word-reader.ts";
import type { VocabularyEntry } from "./entry-table.ts";
import { SparseNumbers } from "./sparse-numbers.ts";

/** Counts the words of an archive as they go by: what it holds grows with the words that there are, not with the text. */
export class WordCounts {
  readonly #reader: WordReader;
  /** How often each form is there. */
  readonly #forms = new SparseNumbers();
  /** In how many articles each term is, and the last of them, counted from 1. */
  readonly #articles = new SparseNumbers();
  readonly #lastSeen = new SparseNumbers();
  /** 1 for each term that is in an article in the language. */
  readonly #byLanguage = new Map<string, SparseNumbers>();

  constructor(reader: WordReader) {
    this.#reader = reader;
  }

  /** The next word, of an article in a language. */
  note(form: number, term: number, article: number, language: string): void {
    this.#forms.set(form, this.#forms.at(form) + 1);
    if (this.#lastSeen.at(term) === article + 1) return;
    this.#lastSeen.set(term, article + 1);
    this.#articles.set(term, this.#articles.at(term) + 1);
    this.#termsOf(language).set(term, 1);
  }

  /** The terms in articles in a language. */
  termsIn(language: string): string[] {
    const isThere = this.#termsOf(language);
    return this.#reader.terms.filter((_, term) => isThere.at(term) === 1);
  }

  #termsOf(language: string): SparseNumbers {
    const known = this.#byLanguage.get(language);
    if (known) return known;
    const terms = new SparseNumbers();
    this.#byLanguage.set(language, terms);
    return terms;
  }

  /** The words in the order of their terms, each with its commonest written form (as by `commonest`). */
  entries(): VocabularyEntry[] {
    const { terms, forms, termOfForm } = this.#reader;
    const best = new Int32Array(terms.length).fill(-1);
    for (const [form, written] of forms.entries()) {
      const term = termOfForm[form] ?? 0;
      const other = best[term] ?? -1;
      const more = this.#forms.at(form) - (other < 0 ? 0 : this.#forms.at(other));
      if (more > 0 || (more === 0 && written > (forms[other] ?? ""))) best[term] = form;
    }
    return terms
      .map((term, at) => ({ term, written: forms[best[at] ?? -1] ?? "", articles: this.#articles.at(at) }))
      .sort((a, b) => (a.term < b.term ? -1 : 1));
  }
}
