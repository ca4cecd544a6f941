import type { PhraseClause, Query, TermClause } from "#lib/query/query.ts";
import { stem } from "#lib/text/stem.ts";
import { STOP_WORDS } from "#lib/text/stop-words.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { FindRequest } from "./engine.ts";
import type { SampleArticle } from "./temporary-archive.ts";

/** What a search has to find, whichever engine answers: everything but scores and the order by them. */
export interface Expected {
  /** Article ordinal → the numbers of its matching paragraphs, and the words it lacks. */
  readonly articles: ReadonlyMap<
    number,
    { readonly paragraphs: readonly number[]; readonly missing: readonly string[] }
  >;
  readonly author: ReadonlyMap<string, number>;
  readonly year: ReadonlyMap<string, number>;
}

/**
 * Answers by reading the tokens of every paragraph: slow, obvious, and written without a look at any engine. The
 * contract suite holds engines against it.
 */
export function evaluate(samples: readonly SampleArticle[], request: FindRequest): Expected {
  const judged = samples.map((sample) => judge(sample, request.query));
  const candidates = [...judged.keys()].filter((article) => judged[article]?.isCandidate);
  const complete = candidates.filter((article) => judged[article]?.missing.length === 0);
  const isEnough = request.match === "all" || (request.match === "auto" && complete.length >= request.limit);
  const pool = isEnough ? complete : candidates;
  const inAuthor = (article: number) => hasAuthor(samples[article], request);
  const inYear = (article: number) => hasYear(samples[article], request);
  const listed = pool.filter((article) => inAuthor(article) && inYear(article));
  return {
    articles: new Map(
      listed.map((article) => [article, judged[article] ?? judge(samples[0] ?? NONE, request.query)]),
    ),
    author: count(pool.filter(inYear).flatMap((article) => [...new Set(samples[article]?.authors)])),
    year: count(pool.filter(inAuthor).map((article) => samples[article]?.date?.slice(0, 4) ?? "undated")),
  };
}

const NONE: SampleArticle = { title: "", authors: [], date: null, paragraphs: [] };

function judge({ title, paragraphs }: SampleArticle, query: Query) {
  const words = query.clauses.filter((clause): clause is TermClause => clause.kind === "term");
  const phrases = query.clauses.filter((clause): clause is PhraseClause => clause.kind === "phrase");
  const telling = words.filter(({ term }) => !STOP_WORDS.has(term));
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

function hasAuthor(sample: SampleArticle | undefined, { filters }: FindRequest): boolean {
  return filters.authors.length === 0 || filters.authors.some((author) => sample?.authors.includes(author));
}

function hasYear(sample: SampleArticle | undefined, { filters }: FindRequest): boolean {
  const year = Number(sample?.date?.slice(0, 4));
  return (
    filters.years.length === 0 ||
    filters.years.some((filter) =>
      filter === "undated" ? sample?.date === null : filter.from <= year && year <= filter.to,
    )
  );
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
