import type { Coverage, Suggestion } from "#lib/search/search-page.ts";
import { Counter } from "./counter.ts";
import { coverageOf } from "./coverage.ts";
import { anyWord, fewerWords, lastResorts, phrasesAsWords } from "./loosen-words.ts";
import { nearestYears } from "./nearest-years.ts";
import { withFewerFilters } from "./relax-filters.ts";
import { moreFrequent, RARE, respelled } from "./respell.ts";
import { respelledAuthors } from "./respell-authors.ts";
import { fits, type Rewrite, type Situation } from "./situation.ts";

const MOST_SUGGESTIONS = 5;
/** Searches that the suggestions of one page may cost; two more where none of them finds anything. */
const MOST_COUNTS = 10;
const LAST_COUNTS = 2;

/** What a reader may search for instead. */
export interface Suggested {
  /** A better spelling of the whole text that finds more, or null. */
  readonly suggestion: string | null;
  readonly suggestions: readonly Suggestion[];
  /** Only where nothing was found. */
  readonly coverage: Coverage | null;
}

/**
 * Searches that find something where nothing was found, at least one if the archive has any article; where little was
 * found, a spelling that finds more. Each with its true count. None where the search was not finished: it may find more.
 */
export async function suggest(situation: Situation): Promise<Suggested> {
  const { total, isPartial } = situation.found;
  const { articles } = total;
  if (articles >= RARE || isPartial) return { suggestion: null, suggestions: [], coverage: null };
  const suggestions = articles === 0 ? await insteadOfNothing(situation) : await betterSpelling(situation);
  const spelling = suggestions.find(({ kind }) => kind === "spelling");
  const coverage = articles === 0 ? coverageOf(situation) : null;
  return { suggestion: spelling?.changes.text ?? null, suggestions, coverage };
}

async function insteadOfNothing(situation: Situation): Promise<Suggestion[]> {
  const counter = new Counter(situation.ask, MOST_COUNTS);
  const rewrites = [
    ...respelled(situation),
    ...moreFrequent(situation),
    ...respelledAuthors(situation),
    ...withFewerFilters(situation),
    ...phrasesAsWords(situation),
    ...anyWord(situation),
    ...fewerWords(situation),
    ...nearestYears(situation),
  ];
  const found = await thoseThatFind(situation, distinct(rewrites), counter, MOST_SUGGESTIONS);
  if (found.length > 0) return found;
  counter.allow(LAST_COUNTS);
  return thoseThatFind(situation, lastResorts(situation), counter, 1);
}

/** The one that finds most. */
async function betterSpelling(situation: Situation): Promise<Suggestion[]> {
  const counter = new Counter(situation.ask, MOST_COUNTS);
  const better = await thoseThatFind(situation, moreFrequent(situation), counter, MOST_SUGGESTIONS);
  return better.sort((a, b) => b.articles - a.articles).slice(0, 1);
}

/** Asks one after the other, because most often the first few will do. */
async function thoseThatFind(
  situation: Situation,
  rewrites: readonly Rewrite[],
  counter: Counter,
  most: number,
): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const rewrite of rewrites) {
    if (found.length === most) break;
    if (!fits(rewrite, situation)) continue;
    const { kind, label, asking } = rewrite;
    const articles = await counter.count(asking);
    if (articles === null || articles <= situation.found.total.articles) continue;
    const suggestion: Suggestion = { kind, label, changes: asking, articles };
    if (!found.some((one) => isSameList(one, suggestion))) found.push(suggestion);
  }
  return found;
}

/** Whether two searches differ in the way of matching alone, and that makes no difference. */
function isSameList(one: Suggestion, other: Suggestion): boolean {
  const isSame = (name: "text" | "filters") =>
    JSON.stringify(one.changes[name]) === JSON.stringify(other.changes[name]);
  return one.articles === other.articles && isSame("text") && isSame("filters");
}

/** The first of those that ask for the same. */
function distinct(rewrites: readonly Rewrite[]): Rewrite[] {
  const seen = new Set<string>();
  return rewrites.filter(({ asking: { text, filters, match } }) => {
    const key = JSON.stringify([text, filters, match]);
    return !seen.has(key) && seen.add(key);
  });
}
