import { stemmer } from "#lib/text/stem.ts";
import type { IndexedArticle } from "./indexed.ts";
import type { Recording } from "./recording.ts";

/**
 * The stems of the terms that the articles of each language have.
 *
 * @param languages of the articles, without repetition
 * @returns in the order of the languages: number of a term in the recording → stem
 */
export function stemsByLanguage(
  recording: Recording,
  articles: readonly IndexedArticle[],
  languages: readonly string[],
): ReadonlyMap<number, string>[] {
  const terms = termsByLanguage(recording, articles);
  const written = recording.terms();
  return languages.map((language) => {
    const stem = stemmer(language);
    return new Map(Array.from(terms.get(language) ?? [], (term) => [term, stem(written[term] ?? "")]));
  });
}

function termsByLanguage(
  recording: Recording,
  articles: readonly IndexedArticle[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const terms = new Map<string, Set<number>>();
  let unit = 0;
  for (const { language, paragraphs, removed } of articles) {
    const known = terms.get(language) ?? new Set();
    terms.set(language, known);
    for (const end = unit + 1 + paragraphs + removed; unit < end; unit++)
      for (const term of recording.unit(unit)) known.add(term);
  }
  return terms;
}
