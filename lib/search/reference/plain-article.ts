import type { Archive } from "#lib/archive/archive.ts";
import type { Scope } from "#lib/query/query.ts";
import { type Token, tokenize } from "#lib/text/tokenize.ts";

/** A title, a paragraph or a removed piece; a phrase never reaches from one into the next. */
export interface Unit {
  readonly scope: Scope;
  /** Its place among the article's units of that scope, from 0. */
  readonly place: number;
  readonly tokens: readonly Token[];
}

/** All that a search can ask of an article. */
export interface PlainArticle {
  readonly source: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly language: string;
  readonly tags: readonly string[];
  /** Ordinal of the article of which it is a copy, or null. */
  readonly copyOf: number | null;
  /** Ids of its paragraphs, in order. */
  readonly ids: readonly string[];
  readonly units: readonly Unit[];
}

/** The articles of an archive in the order of their ordinals. */
export function readArticles(archive: Archive): PlainArticle[] {
  return archive.articles.map((entry, article) => {
    const { source, authors, date, language, tags, copyOf, title } = entry;
    const paragraphs = archive.paragraphsOf(article);
    const removed = archive.removedOf(article);
    const units = [
      unit("title", title, 0),
      ...paragraphs.map(({ text }, place) => unit("text", text, place)),
      ...removed.map(({ text }, place) => unit("removed", text, place)),
    ];
    return { source, authors, date, language, tags, copyOf, ids: paragraphs.map(({ id }) => id), units };
  });
}

const unit = (scope: Scope, text: string, place: number): Unit => ({ scope, place, tokens: tokenize(text) });
