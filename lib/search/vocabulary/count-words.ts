import type { VocabularyEntry } from "./entry-table.ts";
import type { WordSequence } from "./word-sequence.ts";
import { WrittenForms } from "./written-forms.ts";

/** The words of an archive in the order of their terms, with their commonest written forms. */
export function countWords(words: WordSequence): VocabularyEntry[] {
  const articles = new Uint32Array(words.terms.length);
  const lastSeen = new Int32Array(words.terms.length).fill(-1);
  const written = new WrittenForms();
  for (let article = 0; article + 1 < words.starts.length; article++) {
    for (let at = words.starts[article] ?? 0; at < (words.starts[article + 1] ?? 0); at++) {
      const form = words.places[at] ?? 0;
      const term = words.termOfForm[form] ?? 0;
      written.add(term, words.forms[form] ?? "");
      if (lastSeen[term] === article) continue;
      lastSeen[term] = article;
      articles[term] = (articles[term] ?? 0) + 1;
    }
  }
  return words.terms
    .map((term, number) => ({ term, written: written.commonest(number), articles: articles[number] ?? 0 }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
}
