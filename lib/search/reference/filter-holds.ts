import type { FieldFilter } from "#lib/query/query.ts";
import type { YearFilter } from "#lib/query/year-filter.ts";
import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { PlainArticle } from "./plain-article.ts";

/** Whether a condition holds of an article. */
export function filterHolds(filter: FieldFilter, article: PlainArticle): boolean {
  const { date } = article;
  switch (filter.field) {
    case "author":
      return article.authors.some((author) => words(author).includes(words(filter.value)));
    case "year":
      return isInYear(date, filter.value);
    case "before":
      return date !== null && lastDay(date) < firstDay(filter.value);
    case "after":
      return date !== null && firstDay(date) > lastDay(filter.value);
    case "tag":
      return article.tags.some((tag) => fold(tag) === fold(filter.value));
    case "source":
      return fold(article.source).includes(fold(filter.value));
    case "lang":
      return primary(article.language) === primary(filter.value);
    case "id":
      return article.ids.includes(filter.value.toLowerCase());
    case "has":
      return date !== null;
  }
}

function isInYear(date: string | null, year: YearFilter): boolean {
  if (year === "undated" || date === null) return year === "undated" && date === null;
  return year.from <= Number(date.slice(0, 4)) && Number(date.slice(0, 4)) <= year.to;
}

/** Spaces around each word, so that only whole words are found in one another. */
const words = (text: string) =>
  ` ${tokenize(text)
    .map(({ term }) => term)
    .join(" ")} `;

const primary = (tag: string) => tag.toLowerCase().split("-")[0];

const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
/** A 31st stands for the end of any month: no date lies between. */
const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : `${date}-31`).slice(0, 10);
