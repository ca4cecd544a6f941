import { idsIn } from "#lib/query/ids-in.ts";
import type { FieldFilter, Node, Query, TextNode } from "#lib/query/query.ts";
import { reachOf, wantedLeaves, wantedWords } from "#lib/query/wanted.ts";
import { conditionOf } from "#lib/search/field-filter.ts";
import { type ArticleCounts, countsIn, placeOfArticle } from "./article-counts.ts";
import { type ArticleFlags, both, either, invert } from "./article-flags.ts";
import type { Budget } from "./budget.ts";
import type { Hits } from "./hits.ts";
import { firstFrom } from "./occurrences.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { partsOf } from "./unit-layout.ts";

/** A word, phrase or pair of a query with where it stands. */
export interface FoundLeaf {
  readonly leaf: TextNode;
  readonly hits: Hits;
  /** The parts of articles that it reaches, in which alone its occurrences count. */
  readonly parts: number;
  readonly counts: ArticleCounts;
}

/** A paragraph that a query asks for by its id. */
export interface NamedParagraph {
  readonly article: number;
  /** From 0. */
  readonly place: number;
}

/** One query put to one index: what its parts find, each looked up once. */
export class Inquiry {
  readonly query: Query;
  readonly wanted: readonly FoundLeaf[];
  /** The wanted words that an article may lack, in the order typed. */
  readonly words: readonly FoundLeaf[];
  readonly budget: Budget;
  readonly #opened: OpenedIndex;
  readonly #named: ReadonlyMap<string, number>;
  readonly #found = new Map<TextNode, FoundLeaf>();

  /** @param named ordinals of the paragraphs that the query asks for, by their ids in lower case; those that there are */
  constructor(query: Query, named: ReadonlyMap<string, number>, opened: OpenedIndex, budget: Budget) {
    this.query = query;
    this.budget = budget;
    this.#named = named;
    this.#opened = opened;
    this.wanted = wantedLeaves(query).map((leaf) => this.#find(leaf));
    this.words = wantedWords(query).map((word) => this.#find(word));
  }

  /** Whether no word is looked for: articles are chosen by conditions alone, or not at all. */
  get isBrowsing(): boolean {
    return this.wanted.length === 0;
  }

  /** Of which articles a node is true. What was not looked through to its end is true of none, nor is its contrary. */
  truthOf(node: Node): ArticleFlags {
    return this.#known(node, true);
  }

  /** Of which articles a node is false. */
  falsehoodOf(node: Node): ArticleFlags {
    return invert(this.#known(node, false));
  }

  /** How many of the wanted words each article lacks. */
  lacking(): Uint8Array {
    const lacking = new Uint8Array(this.#opened.layout.articles).fill(this.words.length);
    for (const { counts } of this.words) {
      const { articles } = counts;
      for (let at = 0; at < articles.length; at++) {
        const article = articles[at] ?? 0;
        lacking[article] = (lacking[article] ?? 0) - 1;
      }
    }
    return lacking;
  }

  /** The wanted words, as typed, that an article is known to lack. */
  missing(article: number): string[] {
    const words = this.words.filter(
      ({ hits, counts }) => !hits.isPartial && placeOfArticle(counts, article) < 0,
    );
    return words.map(({ leaf }) => leaf.text);
  }

  /** The paragraphs that the query asks for by id, under no NOT. */
  named(): NamedParagraph[] {
    const asked = this.query.clauses.filter(({ occur }) => occur !== "must not").map(({ node }) => node);
    return asked.flatMap((node) => idsIn(node, false)).flatMap((id) => this.#placeOf(id) ?? []);
  }

  /**
   * @param isLeast what a partial search says: where true only what is surely true, where false all that may be
   */
  #known(node: Node, isLeast: boolean): ArticleFlags {
    switch (node.kind) {
      case "all":
        return node.parts.map((part) => this.#known(part, isLeast)).reduce(both, this.#flags(1));
      case "any":
        return node.parts.map((part) => this.#known(part, isLeast)).reduce(either, this.#flags(0));
      case "not":
        return invert(this.#known(node.part, !isLeast));
      case "filter":
        return this.#holding(node.filter);
      default:
        return this.#having(this.#find(node), isLeast);
    }
  }

  #placeOf(id: string): NamedParagraph | undefined {
    const paragraph = this.#named.get(id);
    if (paragraph === undefined) return undefined;
    const { firstParagraphs } = this.#opened;
    // Of articles without paragraphs, which start where the next one does, the last one that starts there has it.
    const article = firstFrom(firstParagraphs, paragraph + 1, 0, firstParagraphs.length) - 1;
    return { article, place: paragraph - (firstParagraphs[article] ?? 0) };
  }

  #flags(value: 0 | 1): ArticleFlags {
    return new Uint8Array(this.#opened.layout.articles).fill(value);
  }

  #holding(filter: FieldFilter): ArticleFlags {
    if (filter.field === "id") {
      const flags = this.#flags(0);
      const named = this.#placeOf(filter.value.toLowerCase());
      if (named) flags[named.article] = 1;
      return flags;
    }
    const { fact, holds, holdsOfNone } = conditionOf(filter);
    const column = this.#opened.columns[fact];
    return holdsOfNone ? either(column.having(holds), column.lacking()) : column.having(holds);
  }

  #having({ hits, counts }: FoundLeaf, isLeast: boolean): ArticleFlags {
    const flags = this.#flags(hits.isPartial && !isLeast ? 1 : 0);
    const { articles } = counts;
    for (let at = 0; at < articles.length; at++) flags[articles[at] ?? 0] = 1;
    return flags;
  }

  #find(leaf: TextNode): FoundLeaf {
    const known = this.#found.get(leaf);
    if (known) return known;
    const hits = this.#opened.finder.find(leaf, this.budget);
    const parts = partsOf(reachOf(leaf, this.query));
    const found = { leaf, hits, parts, counts: countsIn(hits.counts, parts) };
    this.#found.set(leaf, found);
    return found;
  }
}
