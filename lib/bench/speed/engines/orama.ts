import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, insert, load, type RawData, type SearchParams, save, search } from "@orama/orama";
import { readArticles } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import type { Peer } from "./peer.ts";
import { versionOf } from "./version-of.ts";

const FILE = "index.json";
const PAGE = 10;
const UNKNOWN: readonly BenchQuery["kind"][] = ["phrase", "NEAR", "boolean"];

const empty = () => create({ schema: { text: "string", year: "number", author: "enum" } });

/** Orama as it comes: prefixes of whatever is typed, OR; what it is given it also stores. */
export const orama: Peer = {
  name: `Orama ${versionOf("@orama/orama")}`,
  settings:
    "As it comes, so that every word is a beginning; tolerance 1 for misspelt ones; its own filters and facets; stores the texts.",
  missing: () => null,

  async build(corpus, folder) {
    const index = empty();
    for (const { date, authors, paragraphs } of readArticles(corpus))
      for (const { text } of paragraphs)
        await insert(index, { text, year: Number(date?.slice(0, 4) ?? 0), author: authors[0] ?? "" });
    writeFileSync(join(folder, FILE), JSON.stringify(save(index)));
    return undefined;
  },

  async open(folder) {
    const index = empty();
    load(index, JSON.parse(readFileSync(join(folder, FILE), "utf8")) as RawData);
    return {
      ask: async (query) => {
        if (UNKNOWN.includes(query.kind)) return null;
        const { hits } = await search(index, translate(query));
        return { found: hits.length };
      },
      close: () => {},
    };
  },
};

function translate({ kind, words, author, years }: BenchQuery): SearchParams<ReturnType<typeof empty>> {
  const plain = { limit: PAGE, term: words.join(" ") };
  switch (kind) {
    case "misspelled":
    case "prefix + fuzzy":
      return { ...plain, tolerance: 1 };
    case "filters":
      return {
        ...plain,
        where: years ? { year: { between: [...years] } } : { author: { eq: author ?? "" } },
      };
    case "facets":
      return { ...plain, facets: { year: { ranges: RANGES }, author: {} } };
    default:
      return plain;
  }
}

/** Its facet of numbers counts ranges alone. */
const RANGES = Array.from({ length: 120 }, (_, at) => ({ from: 1900 + at, to: 1900 + at }));
