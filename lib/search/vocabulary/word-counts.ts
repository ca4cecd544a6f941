import type { WordReader } from "#lib/text/word-reader.ts";
import type { VocabularyEntry } from "./entry-table.ts";
import { SparseNumbers } from "./sparse-numbers.ts";

/** What was counted of one term. */
export interface WordTally {
  readonly term: string;
  /** How often it is written in each way. */
  readonly forms: readonly (readonly [written: string, count: number])[];
  /** In how many articles in each language it is. */
  readonly articles: readonly (readonly [language: string, count: number])[];
}

/** Counts the words of an archive as they go by: what it holds grows with the words that there are, not with the text. */
export class WordCounts {
  /** 1 while words of articles that come are noted, -1 while those of articles that go are. */
  step: 1 | -1 = 1;
  readonly #reader: WordReader;
  /** How often each form is there. */
  readonly #forms = new SparseNumbers();
  /** The last article that each term was in, counted from 1. */
  readonly #lastSeen = new SparseNumbers();
  /** By language in how many articles each term is. */
  readonly #articles = new Map<string, SparseNumbers>();

  constructor(reader: WordReader) {
    this.#reader = reader;
  }

  /** The next word, of an article in a language. */
  note(form: number, term: number, article: number, language: string): void {
    this.#forms.set(form, this.#forms.at(form) + this.step);
    if (this.#lastSeen.at(term) === article + 1) return;
    this.#lastSeen.set(term, article + 1);
    const articles = this.#articlesIn(language);
    articles.set(term, articles.at(term) + this.step);
  }

  /** Adds what was counted before. */
  add({ term, forms, articles }: WordTally): void {
    for (const [written, count] of forms) {
      const form = this.#reader.formOf(written, term);
      this.#forms.set(form, this.#forms.at(form) + count);
    }
    const number = this.#reader.termOf(term);
    for (const [language, count] of articles) {
      const counts = this.#articlesIn(language);
      counts.set(number, counts.at(number) + count);
    }
  }

  /** The terms in articles in a language. */
  termsIn(language: string): string[] {
    const articles = this.#articlesIn(language);
    return this.#reader.terms.filter((_, term) => articles.at(term) > 0);
  }

  #articlesIn(language: string): SparseNumbers {
    const known = this.#articles.get(language);
    if (known) return known;
    const articles = new SparseNumbers();
    this.#articles.set(language, articles);
    return articles;
  }

  /** The numbers of the terms of the words that there are, in the order of these. */
  sorted(): Uint32Array {
    const { terms } = this.#reader;
    const there = Uint32Array.from(terms.keys()).filter((term) => this.#articlesWith(term) > 0);
    return there.sort((one, other) => ((terms[one] ?? "") < (terms[other] ?? "") ? -1 : 1));
  }

  /** Of some words, by their terms, each with its commonest written form (as by `commonest`). */
  *entries(sorted: Uint32Array): Generator<VocabularyEntry> {
    const { terms, forms, termOfForm } = this.#reader;
    const best = new Int32Array(terms.length).fill(-1);
    for (const [form, written] of forms.entries()) {
      const term = termOfForm[form] ?? 0;
      const other = best[term] ?? -1;
      const more = this.#forms.at(form) - (other < 0 ? 0 : this.#forms.at(other));
      if (more > 0 || (more === 0 && written > (forms[other] ?? ""))) best[term] = form;
    }
    for (const at of sorted) {
      const written = forms[best[at] ?? -1] ?? "";
      yield { term: terms[at] ?? "", written, articles: this.#articlesWith(at) };
    }
  }

  /** All that was counted of some words, by their terms. */
  *tallies(sorted: Uint32Array): Generator<WordTally> {
    const { terms, forms } = this.#reader;
    const byLanguage = [...this.#articles];
    const { starts, grouped } = this.#formsByTerm();
    for (const at of sorted) {
      const own = grouped.subarray(starts[at], starts[at + 1]);
      const counted = Array.from(own, (form) => [forms[form] ?? "", this.#forms.at(form)] as const);
      const articles = byLanguage.map(([language, counts]) => [language, counts.at(at)] as const);
      yield {
        term: terms[at] ?? "",
        forms: counted.filter(([, count]) => count > 0),
        articles: articles.filter(([, count]) => count > 0),
      };
    }
  }

  #articlesWith(term: number): number {
    let sum = 0;
    for (const articles of this.#articles.values()) sum += articles.at(term);
    return sum;
  }

  /** The forms in the order of their terms, and where those of each start. */
  #formsByTerm(): { readonly starts: Uint32Array; readonly grouped: Uint32Array } {
    const { terms, forms, termOfForm } = this.#reader;
    const starts = new Uint32Array(terms.length + 2);
    for (const term of termOfForm) starts[term + 2] = (starts[term + 2] ?? 0) + 1;
    for (let term = 0; term < terms.length; term++)
      starts[term + 2] = (starts[term + 2] ?? 0) + (starts[term + 1] ?? 0);
    const grouped = new Uint32Array(forms.length);
    for (const [form, term] of termOfForm.entries()) {
      const place = starts[term + 1] ?? 0; // which becomes where the next one's start
      grouped[place] = form;
      starts[term + 1] = place + 1;
    }
    return { starts, grouped };
  }
}
