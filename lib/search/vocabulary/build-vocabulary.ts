import { stemmer } from "#lib/text/stem.ts";
import { type WordListener, WordReader } from "#lib/text/word-reader.ts";
import { buildEntryTable } from "./entry-table.ts";
import { findPhrases } from "./find-phrases.ts";
import { printLines } from "./lines.ts";
import { PhraseCounts } from "./phrase-counts.ts";
import type { ReadArticle } from "./read-article.ts";
import { sampleArticles } from "./sample-articles.ts";
import { buildSounds } from "./sounds.ts";
import { withPauses } from "./with-pauses.ts";
import { WordCounts } from "./word-counts.ts";
import { wordSequence } from "./word-sequence.ts";

/** Names of the tables and files; sounds.ts names its own. */
export const WORDS = "vocabulary.words";
export const PHRASES = "vocabulary.phrases";
export const LANGUAGES = "vocabulary.languages";
export const STEMS = "vocabulary.stems";

/** Most phrases that a vocabulary holds. */
const MAX_PHRASES = 20_000;
/**
 * Phrases are looked for in so many signs, some two million English words: in that much, each of the phrases that come
 * first among a hundred million words stands many times over, and the room for looking stays the same.
 */
const PHRASE_SAMPLE = 12_000_000;

/**
 * The contents of the files of a vocabulary, by name: the same articles give the same bytes. Every word is counted. The
 * phrases of a large archive are chosen from an even sample of its articles, and then counted in all of them. There are
 * pauses in which the thread may do something else.
 */
export async function buildVocabulary(
  articles: readonly ReadArticle[],
  phraseSample = PHRASE_SAMPLE,
): Promise<Map<string, string | Uint8Array>> {
  const reader = new WordReader();
  const sample = await wordSequence(sampleArticles(articles, phraseSample), reader);
  const chosen = await findPhrases(sample, reader.terms, MAX_PHRASES);
  const { words, phrases } = await count(articles, reader, chosen);
  const termsOf = (phrase: number) => (chosen[phrase] ?? []).map((term) => reader.terms[term] ?? "");
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  const entries = words.entries();
  const stems = languages.flatMap((language) => stemsOf(words.termsIn(language), language));
  return new Map<string, string | Uint8Array>([
    ...buildEntryTable(WORDS, entries),
    ...buildEntryTable(PHRASES, phrases.entries(termsOf)),
    ...buildSounds(entries.map(({ term }) => term)),
    [LANGUAGES, printLines(languages)],
    [STEMS, printLines(stems.sort())],
  ]);
}

async function count(
  articles: readonly ReadArticle[],
  reader: WordReader,
  chosen: readonly (readonly number[])[],
) {
  const words = new WordCounts(reader);
  const phrases = new PhraseCounts(chosen);
  let [article, language, text] = [0, "", ""];
  const note: WordListener = (form, joiner, start, end) => {
    const term = reader.termOfForm[form] ?? 0;
    words.note(form, term, article, language);
    phrases.note(term, joiner !== 0, text, start, end, article);
  };
  for await (const one of withPauses(articles)) {
    language = one.language;
    for (text of [one.title, ...one.paragraphs]) reader.read(text, note);
    article++;
  }
  return { words, phrases };
}

/** A stem as it is looked up: a word of one language says nothing of another. */
export const stemKey = (stem: string, language: string): string => `${language} ${stem}`;

/** The stems of words, each once. */
function stemsOf(terms: readonly string[], language: string): string[] {
  const stem = stemmer(language);
  return [...new Set(terms.map((term) => stemKey(stem(term), language)))];
}
