import type { Article } from "#lib/corpus/article.ts";
import { type AssignOptions, assign } from "./assign.ts";
import { historiesOf } from "./histories.ts";
import { type Histories, NO_HISTORIES } from "./history.ts";
import { forbiddenBy, leaveOut } from "./leave-out.ts";
import type { LinkedArticle } from "./linked-article.ts";
import { parseRecord, printRecord, type RegistryRecord } from "./record.ts";
import { Registry } from "./registry.ts";
import { type LinkLookup, type ResolvedLink, resolve } from "./resolve.ts";

/** An article for tests. */
export function sampleArticle(source: string, title: string, ...texts: string[]): Article {
  const paragraphs = texts.map((text, at) => ({ number: at + 1, kind: "text" as const, text }));
  const plain = { authors: [], date: null, language: "en", tags: [], removed: [] };
  return { ...plain, source, title, paragraphs };
}

/** All that a registry knows, to be compared in tests. */
export function knownTo({ paragraphs, articles, redactions, signedOff, latest }: Registry) {
  return {
    paragraphs: new Map(Array.from(paragraphs, (record) => [record.id, record])),
    articles: new Map(Array.from(articles.slugs(), (slug) => [slug, articles.versionsOf(slug)])),
    redactions,
    signedOff,
    latest,
  };
}

/** One build after the other without a disk, for tests; each a day after the one before, the first on 2026-01-01. */
export class ImaginedBuilds {
  /** Of the registry. */
  readonly lines: string[];
  articles: readonly LinkedArticle[] = [];
  histories: Histories = NO_HISTORIES;
  /** What the latest build had to remember. */
  records: readonly RegistryRecord[] = [];
  #day: number;

  /** @param lines of a registry to begin with. @param day of January on which the last build was made */
  constructor(lines: readonly string[] = [], day = 0) {
    this.lines = [...lines];
    this.#day = day;
  }

  get registry(): Registry {
    return new Registry(this.lines.flatMap((line) => parseRecord(line) ?? []));
  }

  build(articles: readonly Article[], options: Omit<AssignOptions, "time"> = {}): this {
    const registry = this.registry;
    const time = new Date(Date.UTC(2026, 0, ++this.#day)).toISOString();
    const forbids = forbiddenBy(registry);
    const remaining = forbids ? leaveOut(articles, forbids).articles : articles;
    const assigned = assign(remaining, registry, { ...options, time });
    this.articles = assigned.articles;
    this.records = [...assigned.records];
    this.lines.push(...this.records.map(printRecord));
    this.histories = historiesOf(this.registry, assigned.articles);
    return this;
  }

  /** Ids of an article's paragraphs, by its file. */
  idsOf(source: string): readonly string[] {
    return this.articles.find(({ article }) => article.source === source)?.ids ?? [];
  }

  textOf(id: string): string | null {
    for (const { article, ids } of this.articles) {
      const at = ids.indexOf(id);
      if (at >= 0) return article.paragraphs[at]?.text ?? null;
    }
    return null;
  }

  resolve(link: string): ResolvedLink | null {
    const histories = new Map(this.histories.paragraphs);
    const lookup: LinkLookup = {
      has: (id) => this.textOf(id) !== null,
      historyOf: (id) => histories.get(id) ?? null,
      oldText: (ordinal) => this.histories.texts[ordinal] ?? null,
      textOf: (id) => this.textOf(id),
    };
    return resolve(link, lookup);
  }
}
