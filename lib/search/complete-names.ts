import type { Archive } from "#lib/archive/archive.ts";
import { tokenize } from "#lib/text/tokenize.ts";

/** A name or title with its folded words, so that typed ones are found at the beginning of any of them. */
interface Named {
  readonly name: string;
  /** Parted by spaces, with one before the first. */
  readonly words: string;
}

export interface Author extends Named {
  readonly articles: number;
}

export interface Title extends Named {
  readonly slug: string;
}

interface Names {
  /** Those of most articles first. */
  readonly authors: readonly Author[];
  /** Newest first. */
  readonly titles: readonly Title[];
}

export type Titled = Pick<Archive, "articles">;

// An archive never changes, and an index of its names is made when it is first asked for.
const known = new WeakMap<Titled["articles"], Names>();

/** Folded words of a text, parted by spaces, with a space before each: a word begins where one stands. */
export function foldedWords(text: string): string {
  return tokenize(text)
    .map(({ term }) => ` ${term}`)
    .join("");
}

/** The authors with a word that begins as typed, those of most articles first. */
export function authorsFrom(archive: Titled, typed: string, most: number): readonly Author[] {
  return beginningSo(namesOf(archive).authors, typed, most);
}

/** The titles with a word that begins as typed: those that begin so themselves, then the others, newest first. */
export function titlesFrom(archive: Titled, typed: string, most: number): readonly Title[] {
  return beginningSo(namesOf(archive).titles, typed, most);
}

function beginningSo<N extends Named>(names: readonly N[], typed: string, most: number): N[] {
  const found = names.filter(({ words }) => words.includes(typed));
  const first = found.filter(({ words }) => words.startsWith(typed));
  return [...new Set([...first, ...found])].slice(0, most);
}

function namesOf({ articles }: Titled): Names {
  const names = known.get(articles) ?? { authors: listAuthors(articles), titles: listTitles(articles) };
  known.set(articles, names);
  return names;
}

function listAuthors(articles: Titled["articles"]): Author[] {
  const counts = new Map<string, number>();
  for (const { authors } of articles) {
    for (const name of new Set(authors)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, words: foldedWords(name), articles: count }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

function listTitles(articles: Titled["articles"]): Title[] {
  return [...articles]
    .filter(({ title }) => title !== "")
    .sort((a, b) => compare(b.date ?? "", a.date ?? ""))
    .map(({ title, slug }) => ({ name: title, words: foldedWords(title), slug }));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
