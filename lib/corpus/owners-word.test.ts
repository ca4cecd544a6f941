import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCorpus } from "./read-corpus.ts";
import { SettingsError } from "./settings-file.ts";

const TEXT = "The delegation left the city on Sunday without an agreement.";
let folder = "";

function put(name: string, content: string | Uint8Array = `# ${name}\n\n${TEXT}`): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "owner-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("what an owner says in the folder", () => {
  it("overrides what files say, and its slips are told with the file that makes them", async () => {
    put("a.txt", `Old title\nPosted by admin\n8 April 2020\n\n${TEXT}`);
    put("2012/b.md", `# Kept\n\n${TEXT}\n\nSupport our journalism\n\nPage 3 of 9 pages`);
    put("articles.csv", "file,title,source\na.txt,New title,The Post\nnone.txt,x,\n");
    put("2012/articles.yaml", "'*.md':\n  date: 2012-01\n  titel: x\n");
    put(
      ".pilcrow/settings.yaml",
      "authors:\n  admin: The Asian Desk\nboilerplate:\n  lines: [support our journalism]\n  patterns: [page * pages]\n",
    );
    const { articles, report } = await readCorpus(folder);
    expect(articles).toMatchObject([
      { source: "2012/b.md", title: "Kept", date: "2012-01", paragraphs: [{ text: TEXT }] },
      {
        source: "a.txt",
        title: "New title",
        authors: ["The Asian Desk"],
        date: "2020-04-08",
        outlet: "The Post",
      },
    ]);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual([TEXT]);
    expect(articles[0]?.removed.map(({ rule }) => rule)).toEqual(["owner’s rule", "owner’s rule"]);
    const told = Object.fromEntries(
      [...report.files].map(({ source, code, warnings }) => [source, [code, ...warnings]]),
    );
    expect(told).toEqual({
      "2012/articles.yaml": ["sidecar", expect.stringContaining("“titel” is not used")],
      "2012/b.md": [null],
      "a.txt": [null],
      "articles.csv": ["sidecar", expect.stringContaining("“none.txt”")],
    });
    expect([...report.files].find(({ source }) => source === "a.txt")?.origins).toMatchObject({
      title: "articles.csv",
      authors: "first lines",
    });
  });

  it("stops the import where the settings are wrong, by name, line and field", async () => {
    put("a.txt");
    put(".pilcrow/settings.yaml", "dates: day-first\nepub: pages\n");
    const refusal: unknown = await readCorpus(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SettingsError);
    expect(String(refusal)).toContain(".pilcrow/settings.yaml, line 2: epub should be chapters or book");
  });

  it("says which number of a date is the day", async () => {
    put("a.txt", `Title\n04/05/2020\n\n${TEXT}`);
    put(".pilcrow/settings.yaml", "dates: day-first");
    const { articles, report } = await readCorpus(folder);
    expect([articles[0]?.date, report.totals.warned]).toEqual(["2020-05-04", 0]);
  });

  it("limits the size of files", async () => {
    put("a.txt");
    put("b.txt", "word ".repeat(300_000));
    put(".pilcrow/settings.yaml", "limits:\n  megabytes: 1");
    const { report } = await readCorpus(folder);
    expect([...report.files].map(({ code }) => code)).toEqual([null, "too-large"]);
  });

  it("may be a table of articles though its name is that of a sidecar", async () => {
    put("articles.csv", `title,text\nOne,${TEXT}\nTwo,${TEXT}\n`);
    const { articles } = await readCorpus(folder);
    expect(articles.map(({ source, title }) => [source, title])).toEqual([
      ["articles.csv#1", "One"],
      ["articles.csv#2", "Two"],
    ]);
  });

  it.each(["articles.yaml", "articles.csv"])(
    "is rejected by itself where %s cannot be read",
    async (name) => {
      put("a.txt");
      put(name, Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
      const { articles, report } = await readCorpus(folder);
      expect(articles).toHaveLength(1);
      expect([...report.files].find(({ source }) => source === name)?.code).toBe("wrong-ending");
    },
  );
});
