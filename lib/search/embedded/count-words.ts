import { stemmer } from "#lib/text/stem.ts";
import type { IndexedArticle } from "./indexed.ts";
import type { Recording } from "./recording.ts";

/** Lengths by which scores are weighed, in different stems: a word repeated does not make a text longer. */
export interface WordCounts {
  /** Of each unit. */
  readonly units: Uint32Array;
  /** Of each article's title and paragraphs as one text. */
  readonly articles: Uint32Array;
  /** By language: the stems of the terms, by their numbers in the recording, that its articles have. */
  readonly stems: readonly ReadonlyMap<number, string>[];
}

/** @param languages of the articles, without repetition */
export function countWords(
  recording: Recording,
  articles: readonly IndexedArticle[],
  languages: readonly string[],
): WordCounts {
  const terms = recording.terms();
  const stems = new Map(languages.map((language) => [language, new KnownStems(language, terms)]));
  const units = new Uint32Array(recording.units);
  let first = 0;
  const totals = articles.map(({ language, paragraphs, removed }) => {
    const own = Array.from({ length: 1 + paragraphs + removed }, (_, at) =>
      stems.get(language)?.ofAll(recording.unit(first + at)),
    );
    units.set(
      own.map((unit) => unit?.size ?? 0),
      first,
    );
    first += own.length;
    return new Set(own.slice(0, 1 + paragraphs).flatMap((unit) => [...(unit ?? [])])).size;
  });
  return {
    units,
    articles: Uint32Array.from(totals),
    stems: [...stems.values()].map(({ byTerm }) => byTerm),
  };
}

class KnownStems {
  readonly byTerm = new Map<number, string>();
  readonly #stem: (term: string) => string;
  readonly #terms: readonly string[];

  constructor(language: string, terms: readonly string[]) {
    this.#stem = stemmer(language);
    this.#terms = terms;
  }

  /** The different stems of some terms, by their numbers. */
  ofAll(numbers: Uint32Array): Set<string> {
    return new Set(Array.from(numbers, (term) => this.#of(term)));
  }

  #of(term: number): string {
    const known = this.byTerm.get(term);
    if (known !== undefined) return known;
    const stem = this.#stem(this.#terms[term] ?? "");
    this.byTerm.set(term, stem);
    return stem;
  }
}
