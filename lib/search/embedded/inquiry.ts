import type { Node, Query, TextNode } from "#lib/query/query.ts";
import { reachOf, wantedLeaves, wantedWords } from "#lib/query/wanted.ts";
import { articleTest } from "#lib/search/field-filter.ts";
import { type ArticleCounts, countByArticle } from "./article-counts.ts";
import { type ArticleFlags, both, either, invert } from "./article-flags.ts";
import type { Occurrences } from "./occurrences.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { partsOf } from "./unit-layout.ts";

/** A word, phrase or pair of a query with where it stands. */
export interface FoundLeaf {
  readonly leaf: TextNode;
  readonly occurrences: Occurrences;
  /** The parts of articles that it reaches, in which alone its occurrences count. */
  readonly parts: number;
  readonly counts: ArticleCounts;
}

/** One query put to one archive: what its parts find, each looked up once. */
export class Inquiry {
  readonly query: Query;
  readonly wanted: readonly FoundLeaf[];
  /** The wanted words that an article may lack, in the order typed. */
  readonly words: readonly FoundLeaf[];
  readonly #opened: OpenedIndex;
  readonly #found = new Map<TextNode, FoundLeaf>();

  constructor(query: Query, opened: OpenedIndex) {
    this.query = query;
    this.#opened = opened;
    this.wanted = wantedLeaves(query).map((leaf) => this.#find(leaf));
    this.words = wantedWords(query).map((word) => this.#find(word));
  }

  /** Whether no word is looked for: articles are chosen by conditions alone, or not at all. */
  get isBrowsing(): boolean {
    return this.wanted.length === 0;
  }

  /** Of which articles a node is true. */
  truthOf(node: Node): ArticleFlags {
    switch (node.kind) {
      case "all":
        return node.parts.map((part) => this.truthOf(part)).reduce(both, this.#flags(1));
      case "any":
        return node.parts.map((part) => this.truthOf(part)).reduce(either, this.#flags(0));
      case "not":
        return invert(this.truthOf(node.part));
      case "filter": {
        const { archive } = this.#opened;
        const isTrue = articleTest(node.filter, (id) => archive.ordinalOfId(id));
        return Uint8Array.from(archive.articles, (article) => Number(isTrue(article)));
      }
      default:
        return this.#having(this.#find(node));
    }
  }

  /** How many of the wanted words each article lacks. */
  lacking(): Uint8Array {
    const lacking = new Uint8Array(this.#opened.layout.articles).fill(this.words.length);
    for (const { counts } of this.words) {
      for (const article of counts.articles) lacking[article] = (lacking[article] ?? 0) - 1;
    }
    return lacking;
  }

  /** The wanted words, as typed, that an article lacks. */
  missing(article: number): string[] {
    return this.words.filter(({ counts }) => !counts.articles.includes(article)).map(({ leaf }) => leaf.text);
  }

  #flags(value: 0 | 1): ArticleFlags {
    return new Uint8Array(this.#opened.layout.articles).fill(value);
  }

  #having({ counts }: FoundLeaf): ArticleFlags {
    const flags = this.#flags(0);
    for (const article of counts.articles) flags[article] = 1;
    return flags;
  }

  #find(leaf: TextNode): FoundLeaf {
    const known = this.#found.get(leaf);
    if (known) return known;
    const { finder, layout } = this.#opened;
    const occurrences = finder.find(leaf);
    const parts = partsOf(reachOf(leaf, this.query));
    const found = { leaf, occurrences, parts, counts: countByArticle(occurrences, parts, layout) };
    this.#found.set(leaf, found);
    return found;
  }
}
