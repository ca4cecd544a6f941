import type { ArticleEntry } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import type { FieldFilter } from "#lib/query/query.ts";
import { isInYear } from "#lib/query/year-filter.ts";
import { findPhrase } from "#lib/text/find-phrase.ts";
import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { primaryLanguage } from "./primary-language.ts";

/**
 * A test whether a condition holds of an article, prepared once for many of them.
 *
 * @param ordinalOfId finds a paragraph of the archive by its id
 */
export function articleTest(
  filter: FieldFilter,
  ordinalOfId: (id: string) => number | undefined,
): (article: ArticleEntry) => boolean {
  switch (filter.field) {
    case "author": {
      const isAsked = nameTest(filter.value);
      return ({ authors }) => authors.some(isAsked);
    }
    case "year":
      return ({ date }) => isInYear(yearOf(date), filter.value);
    case "before": {
      const limit = firstDay(filter.value);
      return ({ date }) => date !== null && lastDay(date) < limit;
    }
    case "after": {
      const limit = lastDay(filter.value);
      return ({ date }) => date !== null && firstDay(date) > limit;
    }
    case "tag": {
      const wanted = fold(filter.value);
      return ({ tags }) => tags.some((tag) => fold(tag) === wanted);
    }
    case "source": {
      const part = fold(filter.value);
      return ({ source }) => fold(source).includes(part);
    }
    case "lang": {
      const wanted = primaryLanguage(filter.value);
      return ({ language }) => primaryLanguage(language) === wanted;
    }
    case "id": {
      const paragraph = ordinalOfId(filter.value.toLowerCase()) ?? -1;
      return ({ first, count }) => first <= paragraph && paragraph < first + count;
    }
    case "has":
      return ({ date }) => date !== null;
  }
}

/** Whether an author's name has the words of a value in a row. */
export function isNamed(author: string, value: string): boolean {
  return nameTest(value)(author);
}

/** As above for many names, each of which is taken apart once. */
function nameTest(value: string): (author: string) => boolean {
  const wanted = tokenize(value).map(({ term }) => term);
  const known = new Map<string, boolean>();
  return (author) => {
    const answer = known.get(author) ?? findPhrase(tokenize(author), wanted).length > 0;
    known.set(author, answer);
    return answer;
  };
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** A 31st will do for any month: no date of the same month comes after it, and every later month does. */
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10));
