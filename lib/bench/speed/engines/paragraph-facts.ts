import { type CorpusFiles, readFacts } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";

/** What filters and facets of peers without either need to know of each paragraph: columns beside their index. */
export class ParagraphFacts {
  readonly #article: Int32Array;
  readonly #years: string[] = [];
  readonly #authors: (readonly string[])[] = [];

  constructor(corpus: CorpusFiles) {
    this.#article = new Int32Array(corpus.paragraphs);
    let paragraph = 0;
    for (const { count, authors, date } of readFacts(corpus)) {
      this.#article.fill(this.#years.length, paragraph, paragraph + count);
      this.#years.push(date?.slice(0, 4) ?? "undated");
      this.#authors.push(authors);
      paragraph += count;
    }
  }

  /** Whether a paragraph passes the filters of a query. */
  passes(paragraph: number, { author, years }: BenchQuery): boolean {
    const article = this.#article[paragraph] ?? 0;
    if (author !== null) return this.#authors[article]?.includes(author) ?? false;
    const year = Number(this.#years[article]);
    return years === null || (year >= years[0] && year <= years[1]);
  }

  /** Articles by year and by author. */
  count(paragraphs: Iterable<number>): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const articles = new Set<number>();
    for (const paragraph of paragraphs) articles.add(this.#article[paragraph] ?? 0);
    for (const article of articles)
      for (const value of [this.#years[article] ?? "", ...(this.#authors[article] ?? [])])
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }
}

/** Columns read when they are first asked for: they are no part of a peer's load. */
export function lazyFacts(corpus: CorpusFiles): () => ParagraphFacts {
  let facts: ParagraphFacts | undefined;
  return () => {
    facts ??= new ParagraphFacts(corpus);
    return facts;
  };
}
