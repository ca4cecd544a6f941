import { isSpaceless } from "#lib/text/spaceless.ts";
import { stem } from "#lib/text/stem.ts";
import { LANGUAGES, PHRASES, STEMS, stemKey, WORDS } from "./build-vocabulary.ts";
import { EntryTable, type VocabularyEntry } from "./entry-table.ts";
import { LikeWords } from "./like-words.ts";
import { Lines } from "./lines.ts";
import { Sounds } from "./sounds.ts";

/** Raised when vocabularies built before would be read wrongly, or should hold something else. */
export const VOCABULARY_VERSION = 2;

/** What words and phrases an archive has. Terms and prefixes are folded as by `tokenize`. */
export interface Vocabulary {
  /** Languages of the articles, as tags. */
  readonly languages: readonly string[];
  articlesWith(term: string): number;
  /** Whether an article has a word with the term's stem in the article's language. */
  hasForm(term: string): boolean;
  /** Words that begin so, those of most articles first; none in scripts without spaces, where words are not known. */
  wordsFrom(prefix: string, most: number): readonly VocabularyEntry[];
  /** The word itself where it is there, then the words most likely meant by it; none for what has digits or is short. */
  wordsLike(term: string, most: number): readonly VocabularyEntry[];
  /** Phrases of which some word begins the text: `bill v`, `van a` find `bill van auken`. Most telling first. */
  phrasesFrom(text: string, most: number): readonly VocabularyEntry[];
}

/**
 * Opens the vocabulary of a snapshot.
 *
 * @param folder the snapshot's
 */
export function openVocabulary(folder: string): Promise<Vocabulary> {
  return Promise.resolve(new StoredVocabulary(folder));
}

class StoredVocabulary implements Vocabulary {
  readonly languages: readonly string[];
  readonly #words: EntryTable;
  readonly #phrases: EntryTable;
  readonly #stems: Lines;
  readonly #like: LikeWords;

  constructor(folder: string) {
    this.languages = Lines.read(folder, LANGUAGES).all();
    this.#words = new EntryTable(folder, WORDS);
    this.#phrases = new EntryTable(folder, PHRASES);
    this.#stems = Lines.read(folder, STEMS);
    this.#like = new LikeWords(this.#words, new Sounds(folder));
  }

  articlesWith(term: string): number {
    const at = this.#placeOf(term);
    return at === null ? 0 : (this.#words.articles[at] ?? 0);
  }

  hasForm(term: string): boolean {
    if (this.#placeOf(term) !== null) return true; // stemming takes longer
    return this.languages.some(
      (language) => this.#stems.find(stemKey(stem(term, language), language)) !== null,
    );
  }

  wordsFrom(prefix: string, most: number): readonly VocabularyEntry[] {
    if (prefix === "" || isSpaceless(prefix)) return [];
    const { terms } = this.#words;
    const places = this.#words.mostFrequent(terms.lowerBound(prefix), terms.endOf(prefix), most);
    return places.map((at) => this.#words.entry(at));
  }

  wordsLike(term: string, most: number): readonly VocabularyEntry[] {
    const itself = this.#placeOf(term);
    const places = [...(itself === null ? [] : [itself]), ...this.#like.find(term, most)];
    return places.slice(0, most).map((at) => this.#words.entry(at));
  }

  phrasesFrom(text: string, most: number): readonly VocabularyEntry[] {
    const found: VocabularyEntry[] = [];
    for (const at of this.#phrases.terms.withWordsFrom(text)) {
      if (found.length >= most) break;
      found.push(this.#phrases.entry(at));
    }
    return found;
  }

  #placeOf(term: string): number | null {
    return this.#words.terms.find(term);
  }
}
