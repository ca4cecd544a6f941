import { dirname } from "node:path";
import type { Archive } from "../../../archive/archive.ts";
import { arrange, type NamedArticle } from "../../../archive/arrange.ts";
import { keepHeapLean } from "../../../archive/lean-heap.ts";
import { openArchive } from "../../../archive/open-archive.ts";
import { writeSnapshot } from "../../../archive/write-snapshot.ts";
import type { Article } from "../../../corpus/article.ts";
import { TextSpool } from "../../../corpus/text-spool.ts";
import { readRequest } from "../../../search/asked.ts";
import { complete } from "../../../search/complete.ts";
import {
  buildSearchFiles,
  CHECKED_WHEN_READ,
  openSearch,
  SEARCH_FINGERPRINT,
} from "../../../search/open-search.ts";
import { PLAIN_REQUEST } from "../../../search/plain-request.ts";
import { EMPTY_REQUEST, type SearchRequest } from "../../../search/request.ts";
import { Scratch } from "../../../search/scratch.ts";
import { buildSynonyms } from "../../../search/synonyms/synonyms.ts";
import { readArticles } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import type { Peer } from "./peer.ts";

/** Pilcrow from text to snapshot, and its search with all that a page of results needs but the text itself. */
export const pilcrow: Peer = {
  name: "Pilcrow",
  settings:
    "Built and opened whole, with texts, vocabulary and checksums; ten articles with their passages, counts and facets for every query.",
  hasThreads: true,
  missing: () => null,

  async build(corpus, folder) {
    await writeArchive(readArticles(corpus), null, folder);
    return undefined;
  },

  async add(corpus, more, folder, target) {
    const { archive } = await openArchive(folder, SEARCH_FINGERPRINT);
    await writeArchive([...readArticles(corpus), ...more], archive, target);
    archive.close();
  },

  isIndex: (name) => name.startsWith("index."),

  async open(folder) {
    const { archive } = await openArchive(folder, SEARCH_FINGERPRINT);
    const site = await openSearch(archive);
    return {
      async ask(query) {
        const asked = readRequest(site, requestOf(query));
        const { filters, sort, match } = asked.request;
        const found = await site.engine.find({ ...PLAIN_REQUEST, query: asked.query, filters, sort, match });
        return { found: found.matches.length };
      },
      complete: (text) => complete(site, text),
      close: () => archive.close(),
    };
  },
};

async function writeArchive(
  articles: Iterable<Article>,
  earlier: Archive | null,
  folder: string,
): Promise<void> {
  keepHeapLean(); // as a build does, here and below
  const spool = new TextSpool(`${folder}-texts`);
  const arranged = arrange(Array.from(articles, (article, at) => named(spool.keepArticle(article), at)));
  const scratch = new Scratch(dirname(folder));
  const index = await buildSearchFiles(arranged, buildSynonyms(""), scratch, earlier);
  const [checkedWhenRead, fingerprint] = [CHECKED_WHEN_READ, SEARCH_FINGERPRINT];
  await writeSnapshot(folder, { ...arranged, index, checkedWhenRead, fingerprint });
  scratch.close();
  spool.close();
}

const named = (article: Article, at: number): NamedArticle => ({
  article,
  slug: article.source.slice(0, -".txt".length).replaceAll("/", "-"),
  ids: article.paragraphs.map(({ number }) => `${at.toString(36)}x${number.toString(36)}`.padStart(10, "0")),
});

function requestOf({ kind, words, author, years }: BenchQuery): SearchRequest {
  const [from, to] = years ?? [];
  const filters = {
    authors: author === null ? [] : [author],
    years: from === undefined || to === undefined ? [] : [{ from, to }],
  };
  return { ...EMPTY_REQUEST, text: textOf(kind, words), filters };
}

function textOf(kind: BenchQuery["kind"], words: readonly string[]): string {
  const [one = "", other = "", must = "", not = ""] = words;
  switch (kind) {
    case "phrase":
      return `"${words.join(" ")}"`;
    case "NEAR":
      return `${one} NEAR/5 ${other}`;
    case "prefix":
      return `${words.join(" ")}*`;
    case "prefix + fuzzy":
      return `${one}~ ${other}*`;
    case "boolean":
      return `(${one} OR ${other}) AND ${must} -${not}`;
    default:
      return words.join(" ");
  }
}
