import type { ArticleEntry } from "#lib/archive/archive.ts";
import { yearOf } from "#lib/corpus/article.ts";
import { parse } from "#lib/query/parse.ts";
import type { Node } from "#lib/query/query.ts";
import { isInYear, UNDATED } from "#lib/query/year-filter.ts";
import type { Found } from "#lib/search/engine.ts";
import { EMPTY_REQUEST, type Filters, type SearchRequest } from "#lib/search/request.ts";
import { vocabularyOf } from "#lib/search/vocabulary/temporary-vocabulary.ts";
import type { Vocabulary } from "#lib/search/vocabulary/vocabulary.ts";
import { tokenize } from "#lib/text/tokenize.ts";
import type { Asking, Situation } from "./situation.ts";

/** An article for tests of suggestions: one text, perhaps an author and a date. */
export interface ToyArticle {
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
}

/** Words, phrases, NOT and filters over a few texts, the simplest way: what suggestions need of an engine. */
export class ToySearch {
  /** Searches asked for, one after the other. */
  readonly asked: Asking[] = [];
  readonly #articles: readonly ToyArticle[];
  readonly #vocabulary: Vocabulary;

  private constructor(articles: readonly ToyArticle[], vocabulary: Vocabulary) {
    this.#articles = articles;
    this.#vocabulary = vocabulary;
  }

  static async of(articles: readonly ToyArticle[]): Promise<ToySearch> {
    return new ToySearch(articles, await vocabularyOf(articles.map(({ text }) => text)));
  }

  situation(changes: Partial<SearchRequest>): Situation {
    const request = { ...EMPTY_REQUEST, ...changes };
    const found = this.#find(request);
    return {
      archive: { articles: this.#articles.map(entryOf) },
      vocabulary: this.#vocabulary,
      request,
      query: parse(request.text).query,
      ask: (asking) => {
        this.asked.push(asking);
        return Promise.resolve(this.count(asking));
      },
      found,
    };
  }

  count(asking: Asking): number {
    return this.#matching(asking).filter((article) => passes(article, asking.filters)).length;
  }

  #find(request: Asking): Found {
    const { authors } = request.filters;
    const byYear = new Map<string, number>();
    for (const article of this.#matching(request)) {
      const year = yearOf(article.date ?? null) ?? UNDATED;
      if (passes(article, { authors, years: [] })) byYear.set(year, (byYear.get(year) ?? 0) + 1);
    }
    const year = [...byYear].map(([value, count]) => ({ value, count }));
    const articles = this.count(request);
    return {
      total: { articles, complete: articles, paragraphs: articles },
      leftOut: 0,
      copies: 0,
      facets: { author: [], year },
      matches: [],
      isPartial: false,
    };
  }

  #matching({ text, match }: Asking): readonly ToyArticle[] {
    const { clauses } = parse(text).query;
    const all = this.#articles.filter((article) =>
      clauses.every(({ occur, node }) => isTrue(node, article) !== (occur === "must not")),
    );
    if (match === "all" || (match === "auto" && all.length > 0)) return all;
    const should = clauses.filter(({ occur }) => occur === "should");
    return this.#articles.filter(
      (article) =>
        clauses.every(
          ({ occur, node }) => occur === "should" || isTrue(node, article) !== (occur === "must not"),
        ) &&
        (should.length === 0 || should.some(({ node }) => isTrue(node, article))),
    );
  }
}

/** Folded words with a space before and after each. */
const foldedText = memo(({ text }: ToyArticle) =>
  tokenize(text)
    .map(({ term }) => ` ${term}`)
    .join("")
    .concat(" "),
);

function memo(make: (article: ToyArticle) => string): (article: ToyArticle) => string {
  const known = new WeakMap<ToyArticle, string>();
  return (article) => {
    const made = known.get(article) ?? make(article);
    known.set(article, made);
    return made;
  };
}

function isTrue(node: Node, article: ToyArticle): boolean {
  const text = foldedText(article);
  switch (node.kind) {
    case "word":
      return text.includes(` ${node.term} `);
    case "phrase":
      return text.includes(` ${node.terms.join(" ")} `);
    case "all":
    case "near":
      return (node.kind === "near" ? node.operands : node.parts).every((part) => isTrue(part, article));
    case "any":
      return node.parts.some((part) => isTrue(part, article));
    case "not":
      return !isTrue(node.part, article);
    case "filter":
      return node.filter.field === "has" && article.date !== undefined;
  }
}

function passes({ author, date }: ToyArticle, { authors, years }: Filters): boolean {
  const isYear = years.length === 0 || years.some((year) => isInYear(yearOf(date ?? null), year));
  return isYear && (authors.length === 0 || (author !== undefined && authors.includes(author)));
}

function entryOf({ author, date }: ToyArticle, at: number): ArticleEntry {
  const slug = `article-${at}`;
  const authors = author === undefined ? [] : [author];
  return {
    slug,
    source: `${slug}.txt`,
    title: "",
    authors,
    date: date ?? null,
    language: "en",
    first: at,
    count: 1,
    tags: [],
    removed: 0,
    copyOf: null,
  };
}
