import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusFiles, readFacts } from "../../corpus/corpus-files.ts";
import type { BenchQuery } from "../bench-query.ts";
import { LineProcess } from "./line-process.ts";
import type { Peer, Usage } from "./peer.ts";

const PROGRAM = "sqlite3";
const INDEX = "index.db";
/** What filters and facets need to know: a database beside the index. */
const FACTS = "facts.db";
const DONE = "done";
const PAGE = 10;
const TIME = /^Run Time: real ([\d.]+) user ([\d.]+) sys ([\d.]+)$/gm;

const version = spawnSync(PROGRAM, ["--version"], { encoding: "utf8" }).stdout?.split(" ")[0];

/** SQLite's FTS5, asked through the machine's own command line program, by whose clock a query is timed. */
export const sqlite: Peer = {
  name: `SQLite FTS5 ${version ?? ""}`.trim(),
  settings:
    "unicode61, contentless, with positions, optimized, cache of 64 MB; OR and bm25(); CPU time by its own timer; joins a table of articles for filters and facets; knows no misspelt words.",
  missing: () => (version === undefined ? "This machine has no sqlite3 program." : null),

  async build(corpus, folder) {
    const usage = await buildIndex(corpus, join(folder, INDEX));
    await buildFacts(corpus, folder);
    return usage;
  },

  isIndex: (name) => name === INDEX,

  async open(folder) {
    const program = await start(join(folder, INDEX), [
      `ATTACH 'file:${join(folder, FACTS)}?mode=ro' AS facts;`,
      ".timer on",
    ]);
    return { ...opened(program), ask: (query) => ask(program, query) };
  },

  async openNothing() {
    const program = await start(":memory:", []);
    return { ...opened(program), ask: async () => ({ found: (await tell(program, ["SELECT 1;"])).length }) };
  },
};

async function start(database: string, commands: readonly string[]): Promise<LineProcess> {
  const program = new LineProcess(PROGRAM, ["-batch", database], DONE);
  await tell(program, [".bail on", "PRAGMA cache_size = -65536;", ...commands]);
  return program;
}

const tell = (program: LineProcess, commands: readonly string[]) =>
  program.tell([...commands, `.print ${DONE}`].join("\n"));

const opened = (program: LineProcess) => ({
  residentBytes: () => program.residentBytes(),
  close: () => program.close(),
});

async function buildIndex({ textFile }: CorpusFiles, database: string): Promise<Usage> {
  const program = await start(database, []);
  await tell(program, [
    "PRAGMA journal_mode = OFF;",
    "CREATE VIRTUAL TABLE paragraphs USING fts5(text, content = '', tokenize = 'unicode61 remove_diacritics 2');",
    ...importing(textFile, "paragraphs"),
    "INSERT INTO paragraphs(paragraphs) VALUES ('optimize');",
  ]);
  const usage = program.usage();
  program.close();
  return usage;
}

/** Fields are parted by U+001F, so that nothing in a text parts it. */
const importing = (file: string, table: string) => [
  ".mode ascii",
  '.separator "\\037" "\\n"',
  `.import ${file} ${table}`,
];

async function buildFacts(corpus: CorpusFiles, folder: string): Promise<void> {
  const rows: string[] = [];
  let article = 0;
  for (const { count, date, authors } of readFacts(corpus)) {
    article++;
    for (let at = 0; at < count; at++)
      rows.push([rows.length + 1, article, date?.slice(0, 4) ?? "undated", authors[0] ?? ""].join("\x1f"));
  }
  const file = join(folder, "facts.txt");
  writeFileSync(file, `${rows.join("\n")}\n`);
  const program = await start(join(folder, FACTS), []);
  await tell(program, [
    "CREATE TABLE facts(id INTEGER PRIMARY KEY, article INT, year TEXT, author TEXT);",
    ...importing(file, "facts"),
  ]);
  program.close();
}

async function ask(program: LineProcess, query: BenchQuery) {
  const statements = translate(query);
  if (statements.length === 0) return null;
  const said = await tell(program, statements);
  const times = [...said.matchAll(TIME)].map(([, , user, system]) => Number(user) + Number(system));
  const found = said.replace(TIME, "").split("\n").filter(Boolean).length;
  return { found: Math.min(PAGE, found), milliseconds: 1000 * times.reduce((sum, time) => sum + time, 0) };
}

function translate(query: BenchQuery): string[] {
  if (query.kind === "misspelled" || query.kind === "prefix + fuzzy") return [];
  const match = `paragraphs MATCH '${matchOf(query)}'`;
  const best = `ORDER BY rank LIMIT ${PAGE}`;
  const joined = "FROM paragraphs JOIN facts ON facts.id = paragraphs.rowid";
  const top = `SELECT rowid FROM paragraphs WHERE ${match} ${best};`;
  if (query.kind === "filters")
    return [`SELECT paragraphs.rowid ${joined} WHERE ${match} AND ${conditionOf(query)} ${best};`];
  if (query.kind !== "facets") return [top];
  const count = (by: string) =>
    `SELECT ${by}, count(DISTINCT article) ${joined} WHERE ${match} GROUP BY ${by};`;
  return [top, count("year"), count("author")];
}

const conditionOf = ({ author, years }: BenchQuery): string =>
  years ? `year BETWEEN '${years[0]}' AND '${years[1]}'` : `author = '${author ?? ""}'`;

function matchOf({ kind, words }: BenchQuery): string {
  const quoted = words.map((word) => `"${word}"`);
  const [one, other, must, not] = quoted;
  switch (kind) {
    case "phrase":
      return `"${words.join(" ")}"`;
    case "NEAR":
      return `NEAR(${one} ${other}, 5)`;
    case "prefix":
      return `${quoted.join(" OR ")}*`;
    case "boolean":
      return `((${one} OR ${other}) AND ${must}) NOT ${not}`;
    default:
      return quoted.join(" OR ");
  }
}
