import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendRegistry, RegistryError, type RegistryRecord, readRegistry } from "./registry.ts";

const RECORDS: readonly RegistryRecord[] = [
  { kind: "article", slug: "talks", source: "a.txt", title: "Talks", paragraphs: ["0123456789"] },
  {
    kind: "paragraph",
    id: "0123456789",
    slug: "talks",
    letters: "abc",
    text: "A “text”\nin lines",
  },
];

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the registry", () => {
  it("is empty where there is no file yet", async () => {
    expect(await readRegistry(join(folder, "none.jsonl"))).toEqual({
      paragraphs: new Map(),
      articles: new Map(),
    });
  });

  it("reads back what was appended, the last record of an id holding", async () => {
    const path = join(folder, "new", "paragraphs.jsonl");
    await appendRegistry(path, RECORDS);
    await appendRegistry(path, [{ ...RECORDS[1], text: "Edited" } as RegistryRecord]);
    const { paragraphs, articles } = await readRegistry(path);
    expect(articles.get("talks")).toEqual(RECORDS[0]);
    expect(paragraphs.get("0123456789")).toEqual({ ...RECORDS[1], text: "Edited" });
    expect((await readFile(path, "utf8")).split("\n")).toHaveLength(4);
  });

  it.each(["{", '{"kind":"paragraph"}', "null", '{"kind":"article","slug":1}'])(
    "refuses the damaged line %s by its number",
    async (line) => {
      const path = join(folder, "paragraphs.jsonl");
      await writeFile(path, `${JSON.stringify(RECORDS[0])}\n${line}\n`);
      await expect(readRegistry(path)).rejects.toThrow(/damaged in line 2/);
    },
  );

  it("passes over a last line that a crash left half-written, and cuts it off before the next record", async () => {
    const path = join(folder, "paragraphs.jsonl");
    await appendRegistry(path, RECORDS);
    await appendFile(path, '{"kind":"paragraph","id":"98765');
    expect((await readRegistry(path)).paragraphs.size).toBe(1);
    await appendRegistry(path, [{ ...RECORDS[1], id: "9876543210" } as RegistryRecord]);
    expect([...(await readRegistry(path)).paragraphs.keys()]).toEqual(["0123456789", "9876543210"]);
  });

  it("ends a last line without its line end before the next record", async () => {
    const path = join(folder, "paragraphs.jsonl");
    await writeFile(path, JSON.stringify(RECORDS[1]));
    await appendRegistry(path, RECORDS.slice(0, 1));
    const { paragraphs, articles } = await readRegistry(path);
    expect([paragraphs.size, articles.size]).toEqual([1, 1]);
  });

  it("says what to do where it cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(appendRegistry(join(folder, "file", "paragraphs.jsonl"), RECORDS)).rejects.toThrow(
      RegistryError,
    );
  });
});
