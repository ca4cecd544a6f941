import { expect } from "vitest";
import type { Archive } from "#lib/archive/archive.ts";
import { isSentence } from "#lib/query/is-sentence.ts";
import type { ArticleMatch, Engine, FindRequest, Found, ParagraphMatch } from "./engine.ts";
import { type RandomRequest, requestOf } from "./random-requests.ts";
import { isBrowsed } from "./reference/judge.ts";
import type { PlainArticle } from "./reference/plain-article.ts";
import { type ExpectedArticle, evaluate, isByRelevance, isComplete } from "./reference-evaluator.ts";

/** More than any test article has. */
const ALL_PASSAGES = 1000;

/** Fails where an engine finds anything else than the reference evaluator. */
export async function expectAgreement(
  engine: Engine,
  archive: Archive,
  articles: readonly PlainArticle[],
  asked: RandomRequest,
): Promise<void> {
  const request = requestOf(asked);
  const expected = evaluate(articles, request);
  const found = await engine.find(request);
  const { total, leftOut, copies, facets } = found;
  expect({ total, leftOut, copies, facets }).toEqual({
    total: totalOf(expected.listed),
    leftOut: expected.leftOut,
    copies: expected.listed.length - expected.articles.length,
    facets: expected.facets,
  });
  const whole = await findAll(engine, request, expected.articles.length);
  expectSameArticles(whole, expected.articles, archive, request);
  expectPart(found.matches, whole, request);
}

/** Every article that the request lists, page by page, with all its matching paragraphs. */
async function findAll(engine: Engine, request: FindRequest, articles: number): Promise<ArticleMatch[]> {
  const matches: ArticleMatch[] = [];
  for (let offset = 0; offset < articles; offset += request.limit) {
    const found = await engine.find({ ...request, offset, passages: ALL_PASSAGES });
    for (const match of found.matches)
      matches.push(await expanded(engine, { ...request, offset, passages: ALL_PASSAGES }, match));
  }
  return matches;
}

/** Where articles are browsed only one paragraph of each is given, unless it is expanded. */
async function expanded(engine: Engine, request: FindRequest, match: ArticleMatch): Promise<ArticleMatch> {
  if (match.paragraphs.length === match.matching) return match;
  const { matches } = await engine.find({ ...request, expand: match.article });
  return matches.find(({ article }) => article === match.article) ?? match;
}

function expectSameArticles(
  whole: readonly ArticleMatch[],
  expected: readonly ExpectedArticle[],
  archive: Archive,
  request: FindRequest,
): void {
  const order = isByRelevance(request) ? [...whole].sort(byRank(request)) : expected;
  expect(whole.map(ordinal)).toEqual(order.map(ordinal));
  const found = whole.map((match) => summary(archive, match));
  expect(found.sort(byOrdinal)).toEqual([...expected].sort(byOrdinal));
  for (const match of whole) expectWellMade(match, request);
}

function expectWellMade(match: ArticleMatch, { explain }: FindRequest): void {
  expect(match.matching).toBe(match.paragraphs.length);
  expect(match.paragraphs).toEqual([...match.paragraphs].sort(byScore));
  expect(match.explanation !== undefined).toBe(explain);
  const sum = match.explanation?.reduce((total, { score }) => total + score, 0) ?? match.score;
  expect(Math.abs(sum - match.score)).toBeLessThan(1e-9);
}

/** A page is a part of the whole, and its passages the first of all: one where articles are only browsed. */
function expectPart(
  page: readonly ArticleMatch[],
  whole: readonly ArticleMatch[],
  { query, offset, limit, passages }: FindRequest,
): void {
  const part = passages === 0 ? [] : whole.slice(offset, offset + limit);
  const most = isBrowsed(query) ? 1 : passages;
  expect(page.map(ordinal)).toEqual(part.map(ordinal));
  for (const [at, { paragraphs, matching, removed }] of page.entries()) {
    expect(matching).toBe(part[at]?.matching);
    expect(paragraphs).toEqual(part[at]?.paragraphs.slice(0, most));
    expect(removed).toEqual(part[at]?.removed.slice(0, passages));
  }
}

const ordinal = ({ article }: { readonly article: number }) => article;

const summary = (
  archive: Archive,
  { article, copies, missing, paragraphs, removed }: ArticleMatch,
): ExpectedArticle => ({
  article,
  copies,
  missing,
  paragraphs: paragraphs
    .map(({ paragraph }) => archive.paragraph(paragraph).number)
    .sort((one, other) => one - other),
  removed,
});

const byOrdinal = (one: ExpectedArticle, other: ExpectedArticle) => one.article - other.article;

const byScore = (one: ParagraphMatch, other: ParagraphMatch) =>
  other.score - one.score || one.paragraph - other.paragraph;

/** By relevance: complete articles first unless any are wanted or a sentence is asked, then by score, then by ordinal. */
function byRank({ match, query }: FindRequest) {
  const isCompleteFirst = match !== "any" && !isSentence(query);
  const lacks = ({ missing }: ArticleMatch) => Number(isCompleteFirst && missing.length > 0);
  return (one: ArticleMatch, other: ArticleMatch) =>
    lacks(one) - lacks(other) || other.score - one.score || one.article - other.article;
}

const totalOf = (articles: readonly ExpectedArticle[]): Found["total"] => ({
  articles: articles.length,
  complete: articles.filter(isComplete).length,
  paragraphs: articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
});
