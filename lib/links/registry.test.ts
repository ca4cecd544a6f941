import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendRegistry } from "./append-registry.ts";
import { buildTime } from "./assign.ts";
import { compactRegistry } from "./compact-registry.ts";
import { ImaginedBuilds, knownTo, sampleArticle } from "./imagined-builds.ts";
import { textHash } from "./mint.ts";
import { randomBuilds, SOME_TEXTS } from "./random-builds.ts";
import { readRegistry } from "./read-registry.ts";
import { type ParagraphRecord, parseRecord, printRecord, type RegistryRecord } from "./record.ts";
import { Registry } from "./registry.ts";
import { RegistryError } from "./registry-error.ts";

const TIME = "2026-01-01T00:00:00.000Z";
const LATER = "2026-01-02T00:00:00.000Z";
const PARAGRAPH: ParagraphRecord = {
  time: TIME,
  kind: "paragraph",
  id: "0123456789",
  slug: "talks",
  home: "talks",
  number: 1,
  letters: "abc",
  text: "A “text”\nin lines",
  first: TIME,
  last: TIME,
  state: "current",
  to: [],
  how: "minted",
  score: 1,
};
const ARTICLE: RegistryRecord = {
  time: TIME,
  kind: "article",
  slug: "talks",
  source: "a.txt",
  title: "Talks",
  authors: ["Harbour desk"],
  date: "2012-01",
  language: "en",
  paragraphs: ["0123456789"],
  hashes: textHash(PARAGRAPH.text),
  kinds: "0",
};
const EDITED: ParagraphRecord = { ...PARAGRAPH, time: LATER, last: LATER, text: "Edited", state: "edited" };

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  path = join(folder, "new", "paragraphs.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

const lines = async () => (await readFile(path, "utf8")).split("\n").slice(0, -1);

describe("the registry", () => {
  it("is empty where there is no file yet", async () => {
    const registry = await readRegistry(join(folder, "none.jsonl"));
    expect([registry.isEmpty, registry.latest]).toEqual([true, ""]);
  });

  it("reads back what was appended, the latest record of an id holding, and keeps its old text", async () => {
    await appendRegistry(path, [ARTICLE, PARAGRAPH]);
    await appendRegistry(path, [EDITED]);
    const registry = await readRegistry(path);
    expect(registry.articles.latestOf("talks")).toEqual(ARTICLE);
    expect(registry.paragraphs.get("0123456789")).toEqual(EDITED);
    expect(registry.oldText(textHash(PARAGRAPH.text))).toBe(PARAGRAPH.text);
    expect(registry.latest).toBe(LATER);
  });

  it("has the time first in each line", async () => {
    await appendRegistry(path, [{ ...ARTICLE, time: TIME }]);
    expect(await lines()).toEqual([
      expect.stringMatching(/^\{"time":"2026/),
      expect.stringMatching(/^\{"time":"2026/),
    ]);
  });

  it("reads the records of the first releases, which had no time", async () => {
    path = join(folder, "old.jsonl");
    const old = { kind: "paragraph", id: "0123456789", slug: "talks", letters: "abc", text: "Old" };
    const article = {
      kind: "article",
      slug: "talks",
      source: "a.txt",
      title: "Talks",
      paragraphs: ["0123456789"],
    };
    await writeFile(path, `${JSON.stringify(old)}\n${JSON.stringify(article)}\n`);
    const registry = await readRegistry(path);
    expect(registry.paragraphs.get("0123456789")).toMatchObject({
      ...old,
      time: "",
      state: "current",
      home: "talks",
    });
    expect(registry.articles.latestOf("talks")).toMatchObject({ ...article, hashes: textHash("Old") });
  });

  it.each([
    "{",
    '{"kind":"paragraph"}',
    printRecord({ ...PARAGRAPH, id: "abc" }),
    printRecord({ ...PARAGRAPH, to: ["abc"] }),
    printRecord({ ...PARAGRAPH, time: "tomorrow" }),
    printRecord({ ...PARAGRAPH, time: "2026-13-01T00:00:00.000Z" }),
    "null",
    '{"kind":"article","slug":1}',
    '{"kind":"other"}',
    "[]",
    "7",
  ])("refuses the damaged line %s by its number", async (line) => {
    path = join(folder, "paragraphs.jsonl");
    await writeFile(path, `${printRecord(ARTICLE)}\n${line}\n`);
    await expect(readRegistry(path)).rejects.toThrow(/damaged in line 2/);
  });

  it("passes over a last line that a crash left half-written, and cuts it off before the next record", async () => {
    await appendRegistry(path, [ARTICLE, PARAGRAPH]);
    await appendFile(path, '{"time":"2026","kind":"paragraph","id":"98765');
    expect((await readRegistry(path)).paragraphs.size).toBe(1);
    await appendRegistry(path, [{ ...EDITED, id: "9876543210" }]);
    expect([...(await readRegistry(path)).paragraphs.ids()]).toEqual(["0123456789", "9876543210"]);
  });

  it("passes over a build that a crash cut off anywhere", async () => {
    await appendRegistry(path, [ARTICLE, PARAGRAPH]);
    const before = await readFile(path, "utf8");
    const { latest: _, ...whole } = knownTo(await readRegistry(path));
    await appendRegistry(path, [EDITED, { ...EDITED, id: "9876543210" }]);
    const after = await readFile(path, "utf8");
    for (let end = before.length; end < after.length - 1; end += 7) {
      await writeFile(path, after.slice(0, end));
      expect(knownTo(await readRegistry(path))).toMatchObject(whole);
    }
  });

  it("never gives the time of a build that was cut off again, also where the clock was set back", async () => {
    await appendRegistry(path, [ARTICLE, PARAGRAPH]);
    await appendFile(path, `${printRecord(EDITED)}\n`);
    const registry = await readRegistry(path);
    expect(registry.paragraphs.get(PARAGRAPH.id)).toEqual(PARAGRAPH);
    expect(buildTime(registry, Date.parse(LATER))).toBe("2026-01-02T00:00:00.001Z");
  });

  it("says how many records of a build are missing, and reads what is left where it is told so", async () => {
    await appendRegistry(path, [ARTICLE, PARAGRAPH, { ...PARAGRAPH, id: "9876543210" }]);
    const [article = "", , ...others] = await lines();
    const damaged = [article, ...others].join("\n");
    await writeFile(path, `${damaged}\n`);
    const told = `has 2 of the 3 records of the build of ${TIME}`;
    await expect(readRegistry(path)).rejects.toThrow(told);
    await expect(compactRegistry(path)).rejects.toThrow(told);
    await writeFile(path, damaged.replace('"records":3', '"records":2'));
    expect([...(await readRegistry(path)).paragraphs.ids()]).toEqual(["9876543210"]);
  });

  it("finds the end of a last line that is longer than what is read of a file at once", async () => {
    await appendRegistry(path, [ARTICLE, PARAGRAPH]);
    await appendFile(path, printRecord({ ...EDITED, text: "long ".repeat(1_000_000), time: "" }));
    await appendRegistry(path, [{ ...EDITED, id: "9876543210" }]);
    expect([...(await readRegistry(path)).paragraphs.ids()]).toEqual(["0123456789", "9876543210"]);
  });

  it("ends a last line without its line end before the next record", async () => {
    path = join(folder, "paragraphs.jsonl");
    await writeFile(path, printRecord({ ...PARAGRAPH, time: "" }));
    await appendRegistry(path, [ARTICLE]);
    const registry = await readRegistry(path);
    expect([registry.paragraphs.size, registry.articles.size]).toEqual([1, 1]);
  });

  it("says what to do where it cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(appendRegistry(join(folder, "file", "paragraphs.jsonl"), [ARTICLE])).rejects.toThrow(
      RegistryError,
    );
  });
});

const registryOf = (found: readonly string[]) =>
  new Registry(found.flatMap((line) => parseRecord(line) ?? []));

const timeOf = (line: string) => parseRecord(line)?.time ?? "";

describe("the registries of two branches", () => {
  it("are merged by the sorted union of their lines, in whatever order those are read", () => {
    fc.assert(
      fc.property(randomBuilds, fc.array(fc.nat(), { maxLength: 30 }), ({ lines: all }, order) => {
        const sorted = [...new Set([...all, ...all.slice(0, 3)])].sort();
        const ends = [...new Set(all.map(timeOf))].map((time) =>
          printRecord({ time, kind: "build", records: all.filter((line) => timeOf(line) === time).length }),
        );
        const whole = [...all, ...ends].sort().flatMap((line) => parseRecord(line) ?? []);
        const shuffled = all
          .map((line, at) => ({ line, key: order[at] ?? at }))
          .sort((a, b) => a.key - b.key);
        const expected = knownTo(registryOf(all));
        expect(knownTo(registryOf(sorted))).toEqual(expected);
        expect(knownTo(new Registry(whole))).toEqual(expected);
        expect(knownTo(registryOf(shuffled.map(({ line }) => line)))).toEqual(expected);
      }),
    );
  });

  it("give a build in which every id that either published leads somewhere", () => {
    const base = new ImaginedBuilds().build([sampleArticle("a.txt", "Tides", ...SOME_TEXTS)]);
    const more = "The harbour office opened its books to the public in June.";
    const other = "A lamp was lit on the breakwater every night of that winter.";
    const left = new ImaginedBuilds(base.lines, 10).build([
      sampleArticle("a.txt", "Tides", ...SOME_TEXTS, more),
    ]);
    const right = new ImaginedBuilds(base.lines, 20).build([
      sampleArticle("a.txt", "Tides", ...SOME_TEXTS.slice(1), other),
    ]);
    const merged = new ImaginedBuilds([...new Set([...left.lines, ...right.lines])].sort(), 30);
    merged.build([sampleArticle("a.txt", "Tides", ...SOME_TEXTS, more, other)]);
    const ids = new Set([...left.idsOf("a.txt"), ...right.idsOf("a.txt")]);
    expect([...ids].map((id) => merged.resolve(id)?.state)).toEqual([...ids].map(() => "current"));
    expect(new Set(merged.idsOf("a.txt"))).toEqual(ids);
  });
});
