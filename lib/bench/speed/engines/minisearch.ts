import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { readTexts } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import { lazyFacts, type ParagraphFacts } from "./paragraph-facts.ts";
import type { Peer } from "./peer.ts";
import { versionOf } from "./version-of.ts";

const FILE = "index.json";
const OPTIONS = { fields: ["text"] };
const PAGE = 10;
const FUZZY = 0.2;

/** MiniSearch as it comes: its own words, OR, BM25+. */
export const minisearch: Peer = {
  name: `MiniSearch ${versionOf("minisearch")}`,
  settings:
    "As it comes; prefix and fuzzy 0.2 where the kind asks for them; filters and facets over its hits.",
  missing: () => null,

  async build(corpus, folder) {
    const index = new MiniSearch(OPTIONS);
    let id = 0;
    for (const text of readTexts(corpus)) index.add({ id: id++, text });
    writeFileSync(join(folder, FILE), JSON.stringify(index));
    return undefined;
  },

  async open(folder, corpus) {
    const index = MiniSearch.loadJSON(readFileSync(join(folder, FILE), "utf8"), OPTIONS);
    const facts = lazyFacts(corpus);
    return {
      async ask(query) {
        if (query.kind === "phrase" || query.kind === "NEAR") return null;
        const hits = index.search(translate(query), optionsFor(query, facts));
        if (query.kind === "facets") facts().count(hits.map(({ id }) => id as number));
        return { found: hits.slice(0, PAGE).length };
      },
      complete: (text) => index.autoSuggest(text).slice(0, PAGE),
      close: () => {},
    };
  },
};

function translate({ kind, words }: BenchQuery): Query {
  if (kind !== "boolean") return words.join(" ");
  const [one = "", other = "", must = "", not = ""] = words;
  const either: Query = { combineWith: "OR", queries: [one, other] };
  return {
    combineWith: "AND_NOT",
    queries: [{ combineWith: "AND", queries: [either, must] }, not],
  };
}

function optionsFor(query: BenchQuery, facts: () => ParagraphFacts): SearchOptions {
  const last = query.words.at(-1);
  switch (query.kind) {
    case "misspelled":
      return { fuzzy: FUZZY };
    case "prefix":
      return { prefix: (term) => term === last };
    case "prefix + fuzzy":
      return { prefix: true, fuzzy: FUZZY };
    case "filters":
      return { filter: ({ id }) => facts().passes(id as number, query) };
    default:
      return {};
  }
}
