import { stemmer } from "#lib/text/stem.ts";
import { type WordListener, WordReader } from "#lib/text/word-reader.ts";
import { buildEntryTable, EntryTable } from "./entry-table.ts";
import { findPhrases } from "./find-phrases.ts";
import { printLines } from "./lines.ts";
import { PhraseCounts } from "./phrase-counts.ts";
import type { ReadArticle } from "./read-article.ts";
import { areLonger, sampleArticles } from "./sample-articles.ts";
import { buildSounds, Sounds } from "./sounds.ts";
import { printTally, readTally, TALLY, type Tally } from "./tally.ts";
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
/** Share of the articles that may have changed before phrases are chosen anew. */
const MOST_CHANGED = 0.1;

/** What an earlier vocabulary counted, and what has changed since in the articles. */
export interface EarlierVocabulary {
  /** Of the earlier snapshot. */
  readonly folder: string;
  /** The articles that came: those that it did not count. */
  readonly came: readonly ReadArticle[];
  /** Those that it counted and that have gone. */
  readonly gone: readonly ReadArticle[];
}

/**
 * The contents of the files of a vocabulary, by name. The same articles give the same bytes, unless they are many and an
 * earlier vocabulary is given: then how much has changed since its phrases were chosen makes a difference. Every word is
 * counted. The phrases of a large archive are chosen from an even sample of its articles, and then counted in all of
 * them. There are pauses in which the thread may do something else.
 *
 * @param earlier of a large archive: its counts are taken over, and its choice of phrases until a tenth has changed
 */
export async function buildVocabulary(
  articles: readonly ReadArticle[],
  earlier: EarlierVocabulary | null = null,
  phraseSample = PHRASE_SAMPLE,
): Promise<Map<string, string | Uint8Array>> {
  const isLarge = areLonger(articles, phraseSample);
  const tally = isLarge && earlier ? readTally(earlier.folder) : null;
  const changed = (tally?.changed ?? 0) + (earlier ? earlier.came.length + earlier.gone.length : 0);
  const isKept = earlier && tally && changed <= MOST_CHANGED * articles.length;
  const counts = isKept
    ? await countAnew(earlier, tally)
    : await countAll(articles, sampleArticles(articles, phraseSample));
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  const sorted = counts.words.sorted();
  const files = vocabularyFiles(counts, sorted, languages);
  return isLarge
    ? files.set(TALLY, printTally({ changed: isKept ? changed : 0, words: counts.words.tallies(sorted) }))
    : files;
}

interface Counts {
  readonly reader: WordReader;
  readonly words: WordCounts;
  readonly phrases: PhraseCounts;
  /** The terms of each phrase. */
  readonly chosen: readonly (readonly number[])[];
  /** How words sound that were there before. */
  readonly soundsBefore?: (term: string) => readonly string[] | null;
}

function vocabularyFiles(
  { reader, words, phrases, chosen, soundsBefore }: Counts,
  sorted: Uint32Array,
  languages: readonly string[],
): Map<string, string | Uint8Array> {
  const termsOf = (phrase: number) => (chosen[phrase] ?? []).map((term) => reader.terms[term] ?? "");
  const stems = languages.flatMap((language) => stemsOf(words.termsIn(language), language));
  return new Map<string, string | Uint8Array>([
    ...buildEntryTable(WORDS, words.entries(sorted)),
    ...buildEntryTable(PHRASES, phrases.entries(termsOf)),
    ...buildSounds(termsAt(sorted, reader), soundsBefore),
    [LANGUAGES, printLines(languages)],
    [STEMS, printLines(stems.sort())],
  ]);
}

function* termsAt(sorted: Uint32Array, { terms }: WordReader): Generator<string> {
  for (const at of sorted) yield terms[at] ?? "";
}

async function countAll(articles: readonly ReadArticle[], sample: Iterable<ReadArticle>): Promise<Counts> {
  const reader = new WordReader();
  const chosen = await findPhrases(await wordSequence(sample, reader), reader.terms, MAX_PHRASES);
  const counts = { reader, words: new WordCounts(reader), phrases: new PhraseCounts(chosen), chosen };
  await count(counts, articles, 0);
  return counts;
}

/** What was counted before, with what came and without what has gone. */
async function countAnew(
  { folder, came, gone }: EarlierVocabulary,
  { words: tallies }: Tally,
): Promise<Counts> {
  const reader = new WordReader();
  const words = new WordCounts(reader);
  for (const word of tallies) words.add(word);
  const table = new EntryTable(folder, PHRASES);
  const known = Array.from(table.articles, (_, at) => table.entry(at));
  const chosen = known.map(({ term }) => term.split(" ").map((word) => reader.termOf(word)));
  const before = new EntryTable(folder, WORDS).terms;
  const keysOf = new Sounds(folder).keysOf(before.count);
  const soundsBefore = (term: string) => {
    const place = before.find(term);
    return place === null ? null : keysOf(place);
  };
  const counts = { reader, words, phrases: new PhraseCounts(chosen, known), chosen, soundsBefore };
  await count(counts, came, 0);
  words.step = counts.phrases.step = -1;
  await count(counts, gone, came.length);
  return counts;
}

/** @param first number of the first article, which are told apart by their numbers */
async function count(
  { reader, words, phrases }: Counts,
  articles: readonly ReadArticle[],
  first: number,
): Promise<void> {
  let [article, language, text] = [first, "", ""];
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
}

/** A stem as it is looked up: a word of one language says nothing of another. */
export const stemKey = (stem: string, language: string): string => `${language} ${stem}`;

/** The stems of words, each once. */
function stemsOf(terms: readonly string[], language: string): string[] {
  const stem = stemmer(language);
  return [...new Set(terms.map((term) => stemKey(stem(term), language)))];
}
