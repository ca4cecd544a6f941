import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Index } from "flexsearch";
import { readTexts } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import type { Peer } from "./peer.ts";
import { versionOf } from "./version-of.ts";

const FOLDER = "index";
const PAGE = 10;
const KNOWN: readonly BenchQuery["kind"][] = ["frequent", "mid", "rare"];

/** FlexSearch as it comes, and told to find also what lacks some of the words. */
export const flexsearch: Peer = {
  name: `FlexSearch ${versionOf("flexsearch")}`,
  settings:
    "As it comes, whole words, with suggest (what lacks a word is found too); orders by place in the text, not by BM25; asked for words alone.",
  missing: () => null,

  async build(corpus, folder) {
    const index = new Index();
    let id = 0;
    for (const text of readTexts(corpus)) index.add(id++, text);
    mkdirSync(join(folder, FOLDER));
    index.export((key, data) => {
      if (data) writeFileSync(join(folder, FOLDER, key), data);
    });
    return undefined;
  },

  async open(folder) {
    const index = new Index();
    for (const key of readdirSync(join(folder, FOLDER)))
      index.import(key, readFileSync(join(folder, FOLDER, key), "utf8"));
    return {
      ask: async ({ kind, words }) =>
        KNOWN.includes(kind)
          ? { found: index.search(words.join(" "), { limit: PAGE, suggest: true }).length }
          : null,
      close: () => {},
    };
  },
};
