import { yearOf } from "#lib/corpus/article.ts";
import type { FieldFilter } from "#lib/query/query.ts";
import { isInYear } from "#lib/query/year-filter.ts";
import { findPhrase } from "#lib/text/find-phrase.ts";
import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import { primaryLanguage } from "./primary-language.ts";

/** What is known of an article and asked for by a field of the query; dates are at most one, languages primary subtags. */
export type Fact = "authors" | "date" | "language" | "source" | "tags";

/** A condition on one fact of articles: that a value of it holds. */
export interface Condition {
  readonly fact: Fact;
  /** Asked once for each value there is, be it of many articles. */
  readonly holds: (value: string) => boolean;
  /** Whether it is true of articles without any value. */
  readonly holdsOfNone: boolean;
}

/** What a filter asks; one for a paragraph's id asks nothing of facts. */
export function conditionOf(filter: Exclude<FieldFilter, { readonly field: "id" }>): Condition {
  switch (filter.field) {
    case "author":
      return having("authors", nameTest(filter.value));
    case "year":
      return {
        ...having("date", (date) => isInYear(yearOf(date), filter.value)),
        holdsOfNone: isInYear(null, filter.value),
      };
    case "before": {
      const limit = firstDay(filter.value);
      return having("date", (date) => lastDay(date) < limit);
    }
    case "after": {
      const limit = lastDay(filter.value);
      return having("date", (date) => firstDay(date) > limit);
    }
    case "tag": {
      const wanted = fold(filter.value);
      return having("tags", (tag) => fold(tag) === wanted);
    }
    case "source": {
      const part = fold(filter.value);
      return having("source", (source) => fold(source).includes(part));
    }
    case "lang": {
      const wanted = primaryLanguage(filter.value);
      return having("language", (language) => language === wanted);
    }
    case "has":
      return having("date", () => true);
  }
}

const having = (fact: Fact, holds: (value: string) => boolean): Condition => ({
  fact,
  holds,
  holdsOfNone: false,
});

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
