import { UNDATED } from "#lib/query/year-filter.ts";
import type { Facets, FacetValue, FindRequest } from "./engine.ts";
import { filterHolds } from "./reference/filter-holds.ts";
import { isBrowsed, type Judgement, judge } from "./reference/judge.ts";
import type { PlainArticle } from "./reference/plain-article.ts";

/** What is to be found of an article, named by its ordinal. */
export interface ExpectedArticle extends Omit<Judgement, "isCandidate"> {
  readonly article: number;
  /** Its copies that are not shown by themselves, ascending. */
  readonly copies: readonly number[];
}

/** What a search has to find, whichever engine answers: everything but scores. */
export interface Expected {
  /** All that are counted. */
  readonly listed: readonly ExpectedArticle[];
  /** Without copies, in order, but for relevance, which engines measure each in their way. */
  readonly articles: readonly ExpectedArticle[];
  readonly leftOut: number;
  readonly facets: Facets;
}

interface Judged extends ExpectedArticle {
  readonly read: PlainArticle;
}

/**
 * Answers by trying every way in which each part of the query could stand in every text: slow, obvious, and written
 * without a look at any engine. The contract suite holds engines against it. What words and queries are, it takes from
 * where engines have it too; that this is right is shown by examples.test.ts.
 */
export function evaluate(articles: readonly PlainArticle[], request: FindRequest): Expected {
  const judged = articles.map((read, article) => ({
    article,
    read,
    copies: [],
    ...judge(read, request.query),
  }));
  const candidates = judged.filter(({ isCandidate }) => isCandidate);
  const complete = candidates.filter(isComplete);
  const isEnough = request.match === "all" || (request.match === "auto" && complete.length >= request.limit);
  const pool = isEnough ? complete : candidates;
  const inBoth = (one: Judged) => hasAuthor(one, request) && hasYear(one, request);
  const listed = pool.filter(inBoth);
  return {
    listed: listed.map(expectedOf),
    articles: inOrder(gathered(listed), request).map(expectedOf),
    leftOut: candidates.filter(inBoth).length - listed.length,
    facets: facetsOf(pool, request),
  };
}

/** Whether an article has every wanted word. */
export const isComplete = ({ missing }: ExpectedArticle): boolean => missing.length === 0;

/** Whether the order is a matter of scores. */
export const isByRelevance = ({ sort, query }: FindRequest): boolean =>
  sort === "relevance" && !isBrowsed(query);

/** Of copies only the one that lacks the fewest words, of those the original, else the first. */
function gathered(listed: readonly Judged[]): Judged[] {
  const textOf = ({ article, read }: Judged) => read.copyOf ?? article;
  const isBefore = (one: Judged, other: Judged) => {
    const fewer = one.missing.length - other.missing.length;
    const isOriginal = Number(other.read.copyOf === null) - Number(one.read.copyOf === null);
    return (fewer || isOriginal || one.article - other.article) < 0;
  };
  return listed.flatMap((one) => {
    const others = listed.filter((other) => other !== one && textOf(other) === textOf(one));
    const copies = others.map(({ article }) => article);
    return others.some((other) => isBefore(other, one)) ? [] : [{ ...one, copies }];
  });
}

const expectedOf = ({ article, copies, missing, paragraphs, removed }: Judged): ExpectedArticle => ({
  article,
  copies,
  missing,
  paragraphs,
  removed,
});

const hasAuthor = ({ read }: Judged, { filters }: FindRequest) =>
  filters.authors.length === 0 || filters.authors.some((author) => read.authors.includes(author));

const hasYear = ({ read }: Judged, { filters }: FindRequest) =>
  filters.years.length === 0 || filters.years.some((value) => filterHolds({ field: "year", value }, read));

/** The articles one group after the other: complete ones, others; in each of them by date, undated last. */
function inOrder(listed: readonly Judged[], request: FindRequest): readonly Judged[] {
  const groups =
    request.match === "any"
      ? [listed]
      : [listed.filter(isComplete), listed.filter((one) => !isComplete(one))];
  if (isByRelevance(request)) return groups.flat();
  const dated = (group: readonly Judged[]) => group.filter(({ read }) => read.date !== null);
  const undated = (group: readonly Judged[]) => group.filter(({ read }) => read.date === null);
  return groups.flatMap((group) => [...byDate(dated(group), request.sort === "oldest"), ...undated(group)]);
}

/** Day by day; articles of one day stay in the order of their ordinals. */
function byDate(dated: readonly Judged[], oldestFirst: boolean): Judged[] {
  const days = [...new Set(dated.map(({ read }) => read.date ?? ""))].sort();
  if (!oldestFirst) days.reverse();
  return days.flatMap((day) => dated.filter(({ read }) => read.date === day));
}

/** Each facet counted with every filter but its own. */
function facetsOf(pool: readonly Judged[], request: FindRequest): Facets {
  return {
    author: authorFacet(
      pool.filter((one) => hasYear(one, request)),
      request,
    ),
    year: yearFacet(pool.filter((one) => hasAuthor(one, request))),
  };
}

/** Authors by number of articles, those with equally many by name. */
function authorFacet(pool: readonly Judged[], { filters }: FindRequest): FacetValue[] {
  const names = [...new Set([...filters.authors, ...pool.flatMap(({ read }) => read.authors)])].sort();
  const values = names.map((value) => ({
    value,
    count: pool.filter(({ read }) => read.authors.includes(value)).length,
  }));
  const counts = [...new Set(values.map(({ count }) => count))].sort((a, b) => b - a);
  return counts.flatMap((count) => values.filter((value) => value.count === count));
}

function yearFacet(pool: readonly Judged[]): FacetValue[] {
  const yearOf = ({ read }: Judged) => read.date?.slice(0, 4);
  const years = [...new Set(pool.flatMap((one) => yearOf(one) ?? []))].sort();
  const values = years.map((value) => ({
    value,
    count: pool.filter((one) => yearOf(one) === value).length,
  }));
  const undated = pool.filter((one) => yearOf(one) === undefined).length;
  return undated > 0 ? [...values, { value: UNDATED, count: undated }] : values;
}
