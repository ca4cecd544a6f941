import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lunr from "lunr";
import { readTexts } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import type { Peer } from "./peer.ts";
import { versionOf } from "./version-of.ts";

const FILE = "index.json";
const PAGE = 10;
const UNKNOWN: readonly BenchQuery["kind"][] = ["phrase", "NEAR", "boolean", "filters", "facets"];

/** Lunr as it comes: stop words, stems, OR. */
export const lunrPeer: Peer = {
  name: `Lunr ${versionOf("lunr")}`,
  settings:
    "As it comes, with stop words and stems; ~1 for misspelt words; knows no phrases, groups or filters.",
  missing: () => null,

  async build(corpus, folder) {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.field("text");
    let id = 0;
    for (const text of readTexts(corpus)) builder.add({ id: id++, text });
    writeFileSync(join(folder, FILE), JSON.stringify(builder.build()));
    return undefined;
  },

  async open(folder) {
    const index = lunr.Index.load(JSON.parse(readFileSync(join(folder, FILE), "utf8")) as object);
    return {
      ask: async (query) =>
        UNKNOWN.includes(query.kind) ? null : { found: index.search(textOf(query)).slice(0, PAGE).length },
      close: () => {},
    };
  },
};

function textOf({ kind, words }: BenchQuery): string {
  const [first = "", ...others] = words;
  switch (kind) {
    case "misspelled":
      return [`${first}~1`, ...others].join(" ");
    case "prefix":
      return `${words.join(" ")}*`;
    case "prefix + fuzzy":
      return `${first}~1 ${others.join(" ")}*`;
    default:
      return words.join(" ");
  }
}
