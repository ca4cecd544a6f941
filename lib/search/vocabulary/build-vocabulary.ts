import type { IndexableArticle } from "#lib/search/engine.ts";
import { stem } from "#lib/text/stem.ts";
import { countWords } from "./count-words.ts";
import { buildEntryTable, printLines } from "./entry-table.ts";
import { findPhrases } from "./find-phrases.ts";
import { buildSounds } from "./sounds.ts";
import { type WordSequence, wordSequence } from "./word-sequence.ts";

/** Names of the tables and files; sounds.ts names its own. */
export const WORDS = "vocabulary.words";
export const PHRASES = "vocabulary.phrases";
export const LANGUAGES = "vocabulary.languages";
export const STEMS = "vocabulary.stems";

/** The contents of the files of a vocabulary, by name: the same articles give the same bytes. */
export function buildVocabulary(articles: Iterable<IndexableArticle>): Map<string, string | Uint8Array> {
  const words = wordSequence(articles);
  const entries = countWords(words);
  const languages = [...new Set(words.languages)].sort();
  return new Map<string, string | Uint8Array>([
    ...buildEntryTable(WORDS, entries),
    ...buildEntryTable(PHRASES, findPhrases(words)),
    ...buildSounds(entries.map(({ term }) => term)),
    [LANGUAGES, printLines(languages)],
    [STEMS, printLines(languages.flatMap((language) => stemsOf(words, language)).sort())],
  ]);
}

/** A stem as it is looked up: a word of one language says nothing of another. */
export const stemKey = (term: string, language: string): string => `${language} ${stem(term, language)}`;

/** The stems of the words in articles of a language, each once. */
function stemsOf(words: WordSequence, language: string): string[] {
  const forms = new Set<number>();
  for (const [article, its] of words.languages.entries()) {
    if (its !== language) continue;
    for (let at = words.starts[article] ?? 0; at < (words.starts[article + 1] ?? 0); at++) {
      forms.add(words.places[at] ?? 0);
    }
  }
  const terms = [...forms].map((form) => words.terms[words.termOfForm[form] ?? 0] ?? "");
  return [...new Set(terms.map((term) => stemKey(term, language)))];
}
