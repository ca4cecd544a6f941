import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendRegistry, RegistryError, type RegistryRecord, readRegistry } from "./registry.ts";

const RECORDS: readonly RegistryRecord[] = [
  { kind: "article", slug: "talks", source: "a.txt", title: "Talks" },
  {
    kind: "paragraph",
    id: "0123456789",
    slug: "talks",
    number: 1,
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
    await appendRegistry(path, [{ ...RECORDS[1], number: 2 } as RegistryRecord]);
    const { paragraphs, articles } = await readRegistry(path);
    expect(articles.get("talks")).toEqual(RECORDS[0]);
    expect(paragraphs.get("0123456789")).toEqual({ ...RECORDS[1], number: 2 });
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

  it("says what to do where it cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(appendRegistry(join(folder, "file", "paragraphs.jsonl"), RECORDS)).rejects.toThrow(
      RegistryError,
    );
  });
});
