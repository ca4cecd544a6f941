import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ParserPool } from "./isolated/parser-pool.ts";
import { rejected } from "./parse-article.ts";
import * as parsing from "./parse-file.ts";
import { readCorpus } from "./read-corpus.ts";
import { Rejection } from "./rejection.ts";

vi.mock("./parse-file.ts", { spy: true });

const TEXT = "The delegation left the city on Sunday without an agreement.";
let root = "";
let folder = "";
let cache = "";

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const kept = () =>
  readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
/** Reads the corpus; what was parsed anew, and what came of it. */
async function read() {
  vi.mocked(parsing.parseFile).mockClear();
  const isolated = vi.spyOn(ParserPool.prototype, "parse").mockClear();
  const { articles, report } = await readCorpus(folder, undefined, { cache });
  const here = vi.mocked(parsing.parseFile).mock.calls.map(([source]) => source);
  const elsewhere = isolated.mock.calls.map(([{ source }]) => source);
  return { parsed: [...here, ...elsewhere].sort(), articles, report };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cache-"));
  folder = join(root, "corpus");
  cache = join(root, "data", "import-cache");
  mkdirSync(join(folder, ".pilcrow"), { recursive: true });
  for (const name of ["a", "b", "c"]) put(`${name}.txt`, `# ${name}\n\n${TEXT}`);
});

afterEach(() => rmSync(root, { recursive: true }));

describe("a second run", () => {
  it("parses nothing, and gives the same", async () => {
    put("news.csv", `title,text\nA,${TEXT}\nB,${TEXT}\n`);
    const first = await read();
    expect(first.parsed).toHaveLength(4);
    const second = await read();
    expect(second.parsed).toEqual([]);
    expect(second.articles).toEqual(first.articles);
    expect(second.report).toEqual(first.report);
  });

  it("parses one file where one was added to a thousand", { timeout: 120_000 }, async () => {
    for (let at = 0; at < 1000; at++) put(`${at}.${at % 2 === 0 ? "txt" : "md"}`, `# Story ${at}\n\n${TEXT}`);
    expect((await read()).parsed).toHaveLength(1003);
    put("added.txt", `# Added\n\n${TEXT}`);
    const { parsed, report } = await read();
    expect([parsed, report.totals.indexed]).toEqual([["added.txt"], 1004]);
  });

  it("parses what was changed or added, and forgets what is gone", async () => {
    await read();
    put("a.txt", `# A\n\n${TEXT}`);
    put("d.txt", `# d\n\n${TEXT}`);
    rmSync(join(folder, "b.txt"));
    expect((await read()).parsed).toEqual(["a.txt", "d.txt"]);
    expect(kept()).toHaveLength(3);
  });

  it("parses all where the settings changed, and that one of which a sidecar says something new", async () => {
    await read();
    put("articles.csv", "file,title\nc.txt,Another\n");
    const second = await read();
    expect(second.parsed).toEqual(["c.txt"]);
    expect(second.articles.find(({ source }) => source === "c.txt")?.title).toBe("Another");
    put(".pilcrow/settings.yaml", "dates: day-first");
    expect((await read()).parsed).toHaveLength(3);
  });

  it("parses anew what is damaged in the cache, or was cut short", async () => {
    const { articles } = await read();
    for (const name of kept()) {
      const path = join(cache, name);
      writeFileSync(path, readFileSync(path, "utf8").replace("delegation", "Delegation"));
    }
    const second = await read();
    expect(second.parsed).toHaveLength(3);
    expect(second.articles).toEqual(articles);
    for (const name of kept()) writeFileSync(join(cache, name), "");
    expect((await read()).parsed).toHaveLength(3);
  });
});

it("keeps no failure that is the importer's own, nor fails over what it cannot remove", async () => {
  await read();
  vi.mocked(parsing.parseFile).mockResolvedValueOnce([
    rejected("a.txt", new Rejection("The file could not be read as an article.")),
  ]);
  put("a.txt", `# A\n\n${TEXT}`);
  await read();
  mkdirSync(join(cache, "draft-x"));
  writeFileSync(join(cache, "00"), "a file where a folder should be");
  expect((await read()).parsed).toEqual(["a.txt"]);
});

it("does without a cache that cannot be written", async () => {
  mkdirSync(join(root, "data"), { recursive: true });
  writeFileSync(cache, "a file where the folder should be");
  expect((await read()).articles).toHaveLength(3);
});
