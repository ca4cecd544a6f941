import { type APIRequestContext, expect } from "@playwright/test";

/** The API's answers as design.md has them. */
export interface FoundParagraph {
  readonly id: string;
  readonly url: string;
  readonly number: number;
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly score: number;
}

export interface FoundArticle {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly titleMarks: readonly (readonly [number, number])[];
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly year: string | null;
  readonly source: string;
  readonly score: number;
  readonly missing: readonly string[];
  readonly matching: number;
  readonly paragraphs: readonly FoundParagraph[];
}

interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly total: { readonly articles: number; readonly complete: number; readonly paragraphs: number };
  readonly facets: { readonly author: readonly FacetValue[]; readonly year: readonly FacetValue[] };
  readonly articles: readonly FoundArticle[];
}

export interface ArticleAnswer {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly year: string | null;
  readonly source: string;
  readonly language: string;
  readonly paragraphs: readonly { id: string; url: string; number: number; text: string }[];
}

export async function askSearch(request: APIRequestContext, query: string): Promise<SearchAnswer> {
  const answer = await request.get(`/api/v1/search${query}`);
  expect(answer.status(), query).toBe(200);
  return answer.json();
}

export async function askArticle(request: APIRequestContext, slug: string): Promise<ArticleAnswer> {
  const answer = await request.get(`/api/v1/articles/${encodeURIComponent(slug)}`);
  expect(answer.status(), slug).toBe(200);
  return answer.json();
}

/** Every article of an archive by its file. */
export async function everyArticle(
  request: APIRequestContext,
  origin = "",
): Promise<Map<string, ArticleAnswer>> {
  const all = await request.get(`${origin}/api/v1/search?limit=100`);
  const { articles }: SearchAnswer = await all.json();
  const answers = articles.map(async ({ slug, source }): Promise<[string, ArticleAnswer]> => {
    const answer = await request.get(`${origin}/api/v1/articles/${encodeURIComponent(slug)}`);
    return [source, await answer.json()];
  });
  return new Map(await Promise.all(answers));
}
