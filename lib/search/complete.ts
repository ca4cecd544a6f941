import { MAX_LENGTH } from "#lib/query/parse.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { type Fragment, fragmentsOf } from "./complete-fragment.ts";
import { authorsFrom, foldedWords, type Titled, titlesFrom } from "./complete-names.ts";
import type { VocabularyEntry } from "./vocabulary/entry-table.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

const KINDS = ["word", "phrase", "author", "title"] as const;

/** What a half-typed query may become, or the article that is meant. */
export interface Completion {
  readonly kind: (typeof KINDS)[number];
  /** What is shown. */
  readonly text: string;
  /** The query text with it. */
  readonly query: string;
  /** How many articles have it; null for a title. */
  readonly articles: number | null;
  /** Where a title leads. */
  readonly url: string | null;
}

/** What is completed from. */
interface Site {
  readonly archive: Titled;
  readonly vocabulary: Pick<Vocabulary, "wordsFrom" | "phrasesFrom">;
}

/** Of one kind at most. */
const OF_A_KIND = 4;
/** Names, titles and phrases are guessed from so many letters on. */
const LETTERS_FOR_NAMES = 2;
const LAST_LETTERS = /[\p{L}\p{N}]\S*$/u;

/**
 * What the word, phrase or author at the end of a query text may be meant to be: words, phrases, authors, titles, the
 * likeliest of each kind first. What stands before is kept. Never throws.
 */
export function complete(site: Site, text: string, most = 8): readonly Completion[] {
  if (text.length > MAX_LENGTH) return [];
  const found = fragmentsOf(text).flatMap((fragment) => completionsOf(site, fragment));
  const isNew = distinct(found).filter(({ query, url }) => url !== null || query !== text.trim());
  return shareOut(isNew, most);
}

function completionsOf(site: Site, fragment: Fragment): Completion[] {
  const typed = foldedTyped(fragment.typed);
  if (typed === "") return [];
  if (fragment.kind === "author") return authors(site, fragment, typed);
  const words = fragment.kind === "quoted" ? [] : completeWords(site, fragment, typed);
  if (fragment.kind === "word" || typed.trim().length < LETTERS_FOR_NAMES) return words;
  const isStopWord = STOP_WORDS.has(typed.trim());
  const phrases = isStopWord ? [] : completePhrases(site, fragment, typed);
  if (fragment.kind === "quoted") return phrases;
  return [
    ...words,
    ...phrases,
    ...authors(site, fragment, typed),
    ...(isStopWord ? [] : titles(site, typed)),
  ];
}

/** As words are folded, with a space before each, and one at the end where the last word is finished. */
function foldedTyped(typed: string): string {
  const words = foldedWords(typed);
  return words !== "" && !LAST_LETTERS.test(typed) ? `${words} ` : words;
}

function completeWords({ vocabulary }: Site, { before }: Fragment, typed: string): Completion[] {
  const prefix = typed.slice(1);
  if (prefix.includes(" ")) return [];
  return vocabulary
    .wordsFrom(prefix, OF_A_KIND + STOP_WORDS.size)
    .filter(({ term }) => !STOP_WORDS.has(term))
    .slice(0, OF_A_KIND)
    .map((entry) => {
      const text = safely(entry);
      return { kind: "word", text, query: before + text, articles: entry.articles, url: null };
    });
}

/** In capitals a word might be an operator. */
const safely = ({ written, term }: VocabularyEntry) =>
  /^(?:AND|OR|NOT|NEAR)$/u.test(written) ? term : written;

function completePhrases({ vocabulary }: Site, { before }: Fragment, typed: string): Completion[] {
  return vocabulary.phrasesFrom(typed.slice(1), OF_A_KIND).map(({ written, articles }) => ({
    kind: "phrase",
    text: written,
    query: `${before}"${written}"`,
    articles,
    url: null,
  }));
}

function authors({ archive }: Site, { before }: Fragment, typed: string): Completion[] {
  return authorsFrom(archive, typed, OF_A_KIND).map(({ name, articles }) => ({
    kind: "author",
    text: name,
    query: `${before}author:"${name.replace(/["“”„‟«»＂\s]+/gu, " ").trim()}"`,
    articles,
    url: null,
  }));
}

function titles({ archive }: Site, typed: string): Completion[] {
  return titlesFrom(archive, typed, OF_A_KIND).map(({ name, slug }) => ({
    kind: "title",
    text: name,
    query: name,
    articles: null,
    url: `/a/${slug}`,
  }));
}

function distinct(completions: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ kind, text, url }) => {
    const key = `${kind} ${url ?? text.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Some of every kind, taken in turn, and then kind by kind. */
function shareOut(completions: readonly Completion[], most: number): readonly Completion[] {
  const byKind = KINDS.map((kind) => completions.filter((one) => one.kind === kind));
  const turns = Array.from({ length: OF_A_KIND }, (_, turn) => byKind.flatMap((ones) => ones[turn] ?? []));
  const chosen = new Set(turns.flat().slice(0, most));
  return byKind.flatMap((ones) => ones.filter((one) => chosen.has(one)));
}
