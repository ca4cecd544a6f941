import { UNDATED, type YearFilter, yearsInWords } from "#lib/query/year-filter.ts";
import type { Coverage } from "#lib/search/search-page.ts";
import { plural } from "./plural.ts";

/**
 * What the archive holds, for a reader whose search found nothing: `The archive holds 16 articles from 2001 to 2021; 3
 * of them are from 2012–2014.`
 *
 * @param asked the years that the search is narrowed to
 */
export function coverageSentence(
  { articles, years, inYears }: Coverage,
  asked: readonly YearFilter[],
): string {
  const whole = `The archive holds ${plural(articles, "article")}${articles === 0 ? "" : spanOf(years)}`;
  if (inYears === null || asked.length === 0) return `${whole}.`;
  const some = inYears === 0 ? "none" : inYears.toLocaleString("en");
  return `${whole}; ${some} of them ${inYears === 1 ? "is" : "are"} ${asked.map(fromYears).join(" or ")}.`;
}

function spanOf(years: Coverage["years"]): string {
  if (years === null) return ", all undated";
  const [first, last] = years;
  return first === last ? ` from ${first}` : ` from ${first} to ${last}`;
}

const fromYears = (year: YearFilter) => (year === UNDATED ? UNDATED : `from ${yearsInWords(year)}`);
