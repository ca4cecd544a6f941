import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { CorpusError } from "./corpus-error.ts";
import { explainFile } from "./explain-file.ts";
import { explainLines } from "./explain-lines.ts";
import { readCorpus } from "./read-corpus.ts";

const TALKS = `# The talks

By Harbour desk

12 May 2012

The talks went on for a long time until the delegation left the

12

city, which lay in ruins. See [the note](https://example.org/n).

Support our journalism
`;
const PAGE = `<html><head><title>Ships</title></head><body><nav><a href="/">Home</a></nav><article><h1>Ships</h1>
<p>The ships came in at noon and lay at anchor until the evening, when the gale began.</p></article></body></html>`;
const TABLE = `title,text\nA,The first text of the table is long enough.\nB,\n`;

let root = "";
const put = (name: string, text: string) => writeFileSync(join(root, name), text);
/** What was made of the files of the first story, which are those of the others too. */
let cache = "";
const explain = async (path: string) => explainLines(await explainFile(root, path, { cache }));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "explain-"));
  mkdirSync(join(root, ".pilcrow"));
  put(".pilcrow/settings.yaml", "boilerplate:\n  lines: [Support our journalism]\n");
  put("articles.csv", "file,title\ntalks.md,Talks of old\n");
  put("talks.md", TALKS);
  put("page.html", PAGE);
  put("news.csv", TABLE);
  if (cache !== "") return;
  cache = mkdtempSync(join(tmpdir(), "explain-cache-"));
  await readCorpus(root, undefined, { cache });
});
afterAll(() => rmSync(cache, { recursive: true }));
afterEach(() => rmSync(root, { recursive: true }));

describe("an explained file", () => {
  it("tells of each piece what became of it and why, with the owner's word", async () => {
    const told = (await explain("talks.md")).join("\n").replaceAll(/\n {10}/g, "\n");
    expect(told).toContain("talks.md: indexed, paragraphs: 1\n  title: Talks of old (from: articles.csv)\n");
    expect(told).toContain("“# The talks”\n→ taken as title.");
    expect(told).toContain("“By Harbour desk”\n→ taken as byline.");
    expect(told).toContain("“12 May 2012”\n→ taken as date.");
    expect(told).toContain("delegation left the”\n→ kept as paragraph 1 (text).");
    expect(told).toContain("line 9    “12”\n→ removed by the rule “page number”. This is");
    expect(told).toMatch(/→ joined with what stands before it, in paragraph 1 \(text\)\. A sentence/);
    expect(told).toContain("Within it “](https://example.org/n)” was removed by the rule “link target”.");
    expect(told).toContain("“Support our journalism”\n→ removed by the rule “owner’s rule”.");
  });

  it("tells the same as an import, whatever the format", async () => {
    const { report } = await readCorpus(root);
    for (const source of ["talks.md", "page.html", "news.csv", "articles.csv"]) {
      const explained = await explainFile(root, source, { cache });
      const reports = [...report.files].filter((file) => file.source.replace(/#.*/, "") === source);
      expect(explained.map((one) => one.report)).toEqual(reports);
      for (const { report: own, pieces } of explained) {
        const fates = pieces.map(({ fate }) => fate);
        const removed = pieces.flatMap(({ fate, cuts }) => [
          ...(fate.kind === "removed" ? [fate.removal] : []),
          ...cuts,
        ]);
        expect(removed.toSorted((a, b) => a.line - b.line)).toEqual(own.removed);
        const kept = fates.flatMap((fate) => (fate.kind === "kept" ? (fate.paragraphs ?? []) : []));
        expect(new Set(kept).size).toBe(own.paragraphs);
        expect(fates.filter((fate) => fate.kind === "kept" && fate.isJoined)).toHaveLength(own.joined.length);
      }
    }
  });

  it("tells of a paragraph that was parted all its numbers", async () => {
    put("long.txt", `The log\n\n${"The keeper wrote down the weather of the day. ".repeat(200)}`);
    expect((await explain("long.txt")).join("\n")).toContain("→ kept as paragraphs 1 to 3 (text).");
  });

  it("has code and sentence where it is rejected or left out", async () => {
    put("empty.txt", "");
    symlinkSync("talks.md", join(root, "link.md"));
    expect(await explain("empty.txt")).toEqual([
      "empty.txt: rejected (empty)",
      "  The file is empty; it should hold the text of an article.",
    ]);
    expect((await explain("link.md"))[0]).toBe("link.md: left out (symbolic-link)");
  });

  it("is told to be Pilcrow's own, or to lie in a folder that is left out", async () => {
    mkdirSync(join(root, "data", "deep"), { recursive: true });
    mkdirSync(join(root, ".git"));
    put("data/deep/report.txt", TALKS);
    put(".git/config.txt", TALKS);
    put("registry.jsonl", "{}");
    const own = [join(root, "data"), join(root, "registry.jsonl")];
    const told = async (path: string) => explainLines(await explainFile(root, path, { cache, own }))[0];
    for (const path of [
      "data/deep/report.txt",
      "data",
      "registry.jsonl",
      ".pilcrow/settings.yaml",
      ".pilcrow",
    ])
      expect(await told(path)).toBe(`${path}: left out (own)`);
    expect(await told(".git/config.txt")).toBe(".git/config.txt: left out (hidden)");
    await expect(told("data/nothing.txt")).rejects.toThrow(CorpusError);
    await expect(told(".pilcrow/nothing.txt")).rejects.toThrow(CorpusError);
  });

  it("is found from the working folder, and an article of it by its part", async () => {
    expect(await explain(join(root, "talks.md"))).toEqual(await explain("talks.md"));
    const told = await explain("news.csv#2");
    expect(told[0]).toBe("news.csv#2: rejected (no-text)");
    expect(await explain("news.csv")).toEqual([...(await explain("news.csv#1")), "", ...told]);
  });

  it.each(["nothing.md", "../talks.md", "news.csv#9"])(
    "is refused in words where there is none: %s",
    async (path) => {
      await expect(explain(path)).rejects.toThrow(CorpusError);
    },
  );

  it("shows no sign that would change the line", async () => {
    put("odd.txt", "Odd\n\nThe keeper \u202Ewrote\u001B[31m down the weather of the day, and slept.");
    expect((await explain("odd.txt")).join("\n")).not.toMatch(/[\u202E\u001B]/);
  });
});
