import type { PhraseClause, Query, TermClause } from "#lib/query/query.ts";
import { stem } from "#lib/text/stem.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { Facets, FacetValue, FindRequest } from "./engine.ts";
import type { SampleArticle } from "./temporary-archive.ts";

/** What is to be found of an article: the numbers of its matching paragraphs, and the words it lacks. */
export interface ExpectedArticle {
  readonly article: number;
  readonly missing: readonly string[];
  readonly paragraphs: readonly number[];
}

/** What a search has to find, whichever engine answers: everything but scores. */
export interface Expected {
  /** In order, but for relevance: by that, which engines measure each in their way, only complete ones come first. */
  readonly articles: readonly ExpectedArticle[];
  readonly leftOut: number;
  readonly facets: Facets;
}

interface Judged extends ExpectedArticle {
  readonly sample: SampleArticle;
  readonly isCandidate: boolean;
}

/**
 * Answers by reading the tokens of every paragraph: slow, obvious, and written without a look at any engine. The
 * contract suite holds engines against it. What words and queries are, it takes from where engines have it too; that
 * this is right is shown by examples.test.ts.
 */
export function evaluate(samples: readonly SampleArticle[], request: FindRequest): Expected {
  const judged = samples.map((sample, article) => ({ article, sample, ...judge(sample, request.query) }));
  const candidates = judged.filter(({ isCandidate }) => isCandidate);
  const complete = candidates.filter(isComplete);
  const isEnough = request.match === "all" || (request.match === "auto" && complete.length >= request.limit);
  const pool = isEnough ? complete : candidates;
  const inBoth = (one: Judged) => hasAuthor(one, request) && hasYear(one, request);
  const listed = pool.filter(inBoth);
  return {
    articles: inOrder(listed, request).map(({ article, missing, paragraphs }) => ({
      article,
      missing,
      paragraphs,
    })),
    leftOut: candidates.filter(inBoth).length - listed.length,
    facets: {
      author: authorFacet(
        pool.filter((one) => hasYear(one, request)),
        request,
      ),
      year: yearFacet(pool.filter((one) => hasAuthor(one, request))),
    },
  };
}

export const isComplete = ({ missing }: ExpectedArticle): boolean => missing.length === 0;

function judge({ title, paragraphs }: SampleArticle, query: Query): Omit<Judged, "article" | "sample"> {
  const words = query.clauses.filter((clause): clause is TermClause => clause.kind === "term");
  const phrases = query.clauses.filter((clause): clause is PhraseClause => clause.kind === "phrase");
  const telling = words.filter((word) => word.telling);
  const wanted = telling.length > 0 || phrases.length > 0 ? telling : words;
  const texts = [title, ...paragraphs];
  const missing = wanted
    .filter(({ term }) => !texts.some((text) => hasWord(text, term)))
    .map(({ text }) => text);
  const hasPhrases = phrases.every(({ terms }) => texts.some((text) => hasPhrase(text, terms)));
  const isCandidate =
    phrases.length > 0 ? hasPhrases : query.clauses.length === 0 || missing.length < wanted.length;
  const matches = (text: string) =>
    query.clauses.length === 0 ||
    wanted.some(({ term }) => hasWord(text, term)) ||
    phrases.some(({ terms }) => hasPhrase(text, terms));
  return {
    isCandidate,
    missing,
    paragraphs: paragraphs.flatMap((text, at) => (matches(text) ? [at + 1] : [])),
  };
}

function hasWord(text: string, wanted: string): boolean {
  return tokenize(text).some(({ term }) => stem(term) === stem(wanted));
}

function hasPhrase(text: string, phrase: readonly string[]): boolean {
  const terms = tokenize(text).map(({ term }) => term);
  return ` ${terms.join(" ")} `.includes(` ${phrase.join(" ")} `);
}

function hasAuthor({ sample }: Judged, { filters }: FindRequest): boolean {
  return filters.authors.length === 0 || filters.authors.some((author) => sample.authors.includes(author));
}

function hasYear({ sample: { date } }: Judged, { filters }: FindRequest): boolean {
  const year = Number(date?.slice(0, 4));
  return (
    filters.years.length === 0 ||
    filters.years.some((filter) =>
      filter === "undated" ? date === null : filter.from <= year && year <= filter.to,
    )
  );
}

/** The articles one group after the other: complete ones, others; in each of them by date, undated last. */
function inOrder(listed: readonly Judged[], { sort, match, query }: FindRequest): readonly Judged[] {
  const groups =
    match === "any" ? [listed] : [listed.filter(isComplete), listed.filter((one) => !isComplete(one))];
  if (sort === "relevance" && query.clauses.length > 0) return groups.flat();
  const dated = (group: readonly Judged[]) => group.filter(({ sample }) => sample.date !== null);
  const undated = (group: readonly Judged[]) => group.filter(({ sample }) => sample.date === null);
  return groups.flatMap((group) => [...byDate(dated(group), sort === "oldest"), ...undated(group)]);
}

/** Day by day; articles of one day stay in the order of their ordinals. */
function byDate(dated: readonly Judged[], oldestFirst: boolean): Judged[] {
  const days = [...new Set(dated.map(({ sample }) => sample.date ?? ""))].sort();
  if (!oldestFirst) days.reverse();
  return days.flatMap((day) => dated.filter(({ sample }) => sample.date === day));
}

/** Authors by number of articles, those with equally many by name. */
function authorFacet(pool: readonly Judged[], { filters }: FindRequest): FacetValue[] {
  const names = [...new Set([...filters.authors, ...pool.flatMap(({ sample }) => sample.authors)])].sort();
  const values = names.map((value) => ({
    value,
    count: pool.filter(({ sample }) => sample.authors.includes(value)).length,
  }));
  const counts = [...new Set(values.map(({ count }) => count))].sort((a, b) => b - a);
  return counts.flatMap((count) => values.filter((value) => value.count === count));
}

function yearFacet(pool: readonly Judged[]): FacetValue[] {
  const yearOf = ({ sample }: Judged) => sample.date?.slice(0, 4);
  const years = [...new Set(pool.flatMap((one) => yearOf(one) ?? []))].sort();
  const values = years.map((value) => ({
    value,
    count: pool.filter((one) => yearOf(one) === value).length,
  }));
  const undated = pool.filter((one) => yearOf(one) === undefined).length;
  return undated > 0 ? [...values, { value: "undated", count: undated }] : values;
}
