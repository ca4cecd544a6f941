import type { Article } from "#lib/corpus/article.ts";
import { type AuthorName, authorName } from "./author-name.ts";
import { type CiteDate, parseCiteDate } from "./cite-date.ts";

/** What every style of citation is made from. All but the text of the passage is one line each. */
export interface Citation {
  /** The file's path where the article has no title. */
  readonly title: string;
  readonly authors: readonly AuthorName[];
  readonly date: CiteDate | null;
  /** BCP 47 tag. */
  readonly language: string;
  /** Name of the archive. */
  readonly site: string;
  /** Absolute lasting link: the paragraph's, or of an article as a whole its own. */
  readonly url: string;
  /** Of the article as a whole. */
  readonly articleUrl: string;
  readonly accessed: CiteDate;
  /** Null where the article is cited as a whole. */
  readonly passage: CitedPassage | null;
}

/** The paragraph that is cited. */
export interface CitedPassage {
  readonly id: string;
  /** Its place in the article, from 1. */
  readonly number: number;
  /** "" where it cannot be read. */
  readonly text: string;
}

/** Where and when it was read. Links are absolute. */
export interface Access {
  readonly site: string;
  readonly url: string;
  readonly articleUrl: string;
  /** The moment of reading; its day is told in UTC. */
  readonly at: Date;
}

/** The fields of a citation of an article, or of one of its paragraphs. */
export function citationOf(
  article: Pick<Article, "title" | "source" | "authors" | "date" | "language">,
  passage: CitedPassage | null,
  { site, url, articleUrl, at }: Access,
): Citation {
  const today = at.toISOString().slice(0, 10);
  return {
    title: oneLine(article.title) || oneLine(article.source),
    authors: article.authors.map(oneLine).filter(Boolean).map(authorName),
    date: parseCiteDate(article.date),
    language: oneLine(article.language),
    site: oneLine(site),
    url,
    articleUrl,
    accessed: parseCiteDate(today) ?? { year: today, month: null, day: null },
    passage,
  };
}

// Marks that turn the direction of what follows would reach beyond a title whose end forgot to turn it back.
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text with every break and control sign made a space. */
export function oneLine(text: string): string {
  return text
    .replace(DIRECTIONS, "")
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .toWellFormed()
    .trim();
}
