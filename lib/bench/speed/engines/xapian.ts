import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusFiles, readFacts } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import { LineProcess } from "./line-process.ts";
import type { Peer } from "./peer.ts";

const PROGRAM = "/usr/bin/python3";
const SCRIPT = join(import.meta.dirname, "ask-xapian.py");
const INDEX = "index";
const COMPACT = `${INDEX}-compact`;

const probe = spawnSync(PROGRAM, ["-c", "import xapian; print(xapian.version_string())"], {
  encoding: "utf8",
});
const version = probe.status === 0 ? probe.stdout.trim() : undefined;

/**
 * Xapian through the Python binding of the machine, by whose clock a query is timed: the programs of xapian-tools start
 * anew for each query and tell no times.
 */
export const xapian: Peer = {
  name: `Xapian ${version ?? ""}`.trim(),
  settings:
    "No stemmer, with positions, compacted; OR and BM25; time by its own clock; values and match spies for filters and facets; knows no misspelt words here.",
  missing: () =>
    version === undefined ? "The machine's Python has no Xapian (Debian: python3-xapian)." : null,

  async build(corpus, folder) {
    const facts = join(folder, "facts.txt");
    writeFileSync(facts, [...factLines(corpus)].join(""));
    const program = start();
    await tell(program, { do: "build", texts: corpus.textFile, facts, index: join(folder, INDEX) });
    const usage = program.usage();
    program.close();
    return usage;
  },

  isIndex: (_, folder) => folder.endsWith(COMPACT),

  async open(folder) {
    const program = start();
    await tell(program, { do: "open", index: join(folder, COMPACT) });
    return {
      ask: (query) => ask(program, query),
      residentBytes: () => program.residentBytes(),
      close: () => program.close(),
    };
  },

  async openNothing() {
    const program = start();
    return {
      ask: async () => ({ found: (await tell(program, { do: "nothing" })).length }),
      residentBytes: () => program.residentBytes(),
      close: () => program.close(),
    };
  },
};

const start = () => new LineProcess(PROGRAM, [SCRIPT], "done");

const tell = (program: LineProcess, command: object) => program.tell(JSON.stringify(command));

function* factLines(corpus: CorpusFiles): Generator<string> {
  for (const { count, date, authors } of readFacts(corpus))
    yield `${date?.slice(0, 4) ?? "undated"}\t${authors[0] ?? ""}\n`.repeat(count);
}

async function ask(program: LineProcess, query: BenchQuery) {
  if (query.kind === "misspelled" || query.kind === "prefix + fuzzy") return null;
  const { author, years } = query;
  const command = { do: "ask", query: textOf(query), author, years, facets: query.kind === "facets" };
  const [found = 0, milliseconds = 0] = (await tell(program, command)).trim().split(" ").map(Number);
  return { found, milliseconds };
}

function textOf({ kind, words }: BenchQuery): string {
  const [one = "", other = "", must = "", not = ""] = words;
  switch (kind) {
    case "phrase":
      return `"${words.join(" ")}"`;
    case "NEAR":
      return `${one} NEAR/6 ${other}`;
    case "prefix":
      return `${words.join(" ")}*`;
    case "boolean":
      return `((${one} OR ${other}) AND ${must}) NOT ${not}`;
    default:
      return words.join(" ");
  }
}
