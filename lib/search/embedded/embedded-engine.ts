import type { Archive } from "#lib/archive/archive.ts";
import type { ArticleMatch, Engine, FindRequest, Found, ParagraphMatch } from "#lib/search/engine.ts";
import { type Candidate, choose, findCandidates } from "./candidates.ts";
import { countFacets, passes } from "./filtering.ts";
import { FINGERPRINT } from "./index-settings.ts";
import { inOrder } from "./order.ts";
import { bestOf, findPassages } from "./passages.ts";
import { phraseHolders } from "./phrase-holders.ts";
import type { PostingLists } from "./posting-lists.ts";
import { wantedBy } from "./wanted.ts";

/** Answers from two MiniSearch indexes in the process: one of whole articles, one of paragraphs. */
export class EmbeddedEngine implements Engine {
  readonly #archive: Archive;
  readonly #articles: PostingLists;
  readonly #paragraphs: PostingLists;

  constructor(archive: Archive, articles: PostingLists, paragraphs: PostingLists) {
    this.#archive = archive;
    this.#articles = articles;
    this.#paragraphs = paragraphs;
  }

  describe() {
    return { name: "embedded (MiniSearch)", fingerprint: FINGERPRINT };
  }

  async find(request: FindRequest): Promise<Found> {
    return request.query.clauses.length === 0 ? this.#browse(request) : this.#search(request);
  }

  /** Every article that passes the filters; relevance has no meaning here and stands for newest first. */
  #browse(request: FindRequest): Found {
    const pool = this.#archive.articles.map((_, article) => ({ article, score: 0, missing: [] }));
    const sort = request.sort === "relevance" ? "newest" : request.sort;
    return this.#answer(pool, { ...request, sort }, () => (article) => this.#allParagraphs(article));
  }

  #search(request: FindRequest): Found {
    const wanted = wantedBy(request.query);
    const phrases = wanted.phrases.map((phrase) =>
      phraseHolders(phrase, this.#archive, this.#articles, this.#paragraphs),
    );
    return this.#answer(findCandidates(wanted, phrases, this.#articles), request, (listed) => {
      const passages = findPassages(wanted, phrases, listed, this.#paragraphs, this.#archive);
      return (article) => passages.get(article) ?? [];
    });
  }

  #answer(candidates: readonly Candidate[], request: FindRequest, passagesOf: PassageFinder): Found {
    const inFilters = ({ article }: Candidate) => passes(this.#archive.article(article), request.filters);
    const pool = choose(candidates, request.match, request.limit);
    const listed = pool.filter(inFilters);
    const passages = passagesOf(new Set(listed.map(({ article }) => article)));
    return {
      total: {
        articles: listed.length,
        complete: listed.filter(({ missing }) => missing.length === 0).length,
        paragraphs: listed.reduce((sum, { article }) => sum + passages(article).length, 0),
      },
      leftOut: candidates.filter(inFilters).length - listed.length,
      facets: countFacets(this.#archive, pool, request.filters),
      matches: this.#page(listed, request).map((one) => this.#match(one, passages(one.article), request)),
    };
  }

  /** Without words to find, an article is introduced by its opening paragraph. */
  #match(
    { article, score, missing }: Candidate,
    passages: readonly ParagraphMatch[],
    { query, passages: most, expand }: FindRequest,
  ): ArticleMatch {
    const shown = article === expand ? passages.length : query.clauses.length === 0 ? 1 : most;
    const paragraphs = bestOf(passages, shown);
    return { article, score, missing, matching: passages.length, paragraphs };
  }

  #page(listed: readonly Candidate[], { sort, match, offset, limit }: FindRequest): Candidate[] {
    return inOrder(listed, sort, match !== "any", this.#archive).slice(offset, offset + limit);
  }

  #allParagraphs(article: number): ParagraphMatch[] {
    const { first, count } = this.#archive.article(article);
    return Array.from({ length: count }, (_, at) => ({ paragraph: first + at, score: 0 }));
  }
}

/** Given the articles listed, finds the matching paragraphs of each of them. */
type PassageFinder = (listed: ReadonlySet<number>) => (article: number) => readonly ParagraphMatch[];
