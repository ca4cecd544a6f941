import type { Archive } from "#lib/archive/archive.ts";
import { findPhrase } from "#lib/text/find-phrase.ts";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { PostingLists } from "./posting-lists.ts";
import { tellingTerms } from "./wanted.ts";

/** Where a phrase stands: in which paragraphs, and in which articles (in one of these, or in the title). */
export interface PhraseHolders {
  readonly paragraphs: ReadonlySet<number>;
  readonly articles: ReadonlySet<number>;
}

/**
 * Finds an exact phrase: the index, which keeps no positions, names the paragraphs and titles that have all its words,
 * and their own tokens decide.
 */
export function phraseHolders(
  phrase: readonly string[],
  archive: Archive,
  articles: PostingLists,
  paragraphs: PostingLists,
): PhraseHolders {
  const stems = [...new Set(tellingTerms(phrase).map(stem))];
  const holds = (text: string) => findPhrase(tokenize(text), phrase).length > 0;
  const holding = paragraphs.find(stems, "AND").flatMap(({ id }) => (holds(archive.textOf(id)) ? [id] : []));
  const titled = articles
    .find(stems, "AND", { fields: ["title"] })
    .filter(({ id }) => holds(archive.article(id).title));
  return {
    paragraphs: new Set(holding),
    articles: new Set([...holding.map((id) => archive.articleOf(id)), ...titled.map(({ id }) => id)]),
  };
}
