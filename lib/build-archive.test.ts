import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "#lib/archive/open-archive.ts";
import { snapshotFolder } from "#lib/archive/snapshots.ts";
import { openSearch, SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";
import { buildArchive, freshness } from "./build-archive.ts";
import { type Config, readConfig } from "./config.ts";

let root = "";
let config: Config = readConfig({});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pilcrow-"));
  config = readConfig({ PILCROW_CORPUS: root, PILCROW_DATA: join(root, ".data") });
  await write(
    "a.txt",
    "The talks\nBy Documents desk\n2012-01-04\n\nThe talks in Doha began late in the year.\n",
  );
  await write("b.md", "# The office\n\nThe office stood in Doha, far from the war.\n");
});
afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, name), text);

async function paragraphIds(text = "doha"): Promise<string[]> {
  const { archive } = await openArchive(config.data, SEARCH_FINGERPRINT);
  const { articles } = await search(await openSearch(archive), { ...EMPTY_REQUEST, text });
  archive.close();
  return articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)).sort();
}

describe("buildArchive", () => {
  it("builds an archive that can be searched, its report, and the same again", async () => {
    const first = await buildArchive(config);
    const ids = await paragraphIds();
    expect(ids).toHaveLength(2);
    const registry = await readFile(config.registry, "utf8");
    expect(JSON.parse(await readFile(join(config.data, "report.json"), "utf8"))).toMatchObject({
      snapshot: first.snapshot,
      totals: { articles: 2, paragraphs: 2, years: { 2012: 1, undated: 1 } },
    });
    expect((await buildArchive(config)).snapshot).toBe(first.snapshot);
    expect(await readFile(config.registry, "utf8")).toBe(registry);
  });

  it("mints the same ids where the registry was lost", async () => {
    await buildArchive(config);
    const ids = await paragraphIds();
    await rm(config.registry);
    expect((await buildArchive(config)).isRegistryLost).toBe(true);
    expect((await buildArchive(config)).isRegistryLost).toBe(false);
    expect(await paragraphIds()).toEqual(ids);
  });

  it("stops in words where no file gives an article, and leaves the report and the old archive", async () => {
    const { snapshot } = await buildArchive(config);
    await write("a.txt", "");
    await write("b.md", "");
    await expect(buildArchive(config)).rejects.toThrow(
      /No article could be read from .*a\.txt: The file is empty/s,
    );
    expect(JSON.parse(await readFile(join(config.data, "report.json"), "utf8"))).toMatchObject({
      snapshot: null,
    });
    expect((await openArchive(config.data, SEARCH_FINGERPRINT)).archive.snapshot).toBe(snapshot);
  });
});

describe("the owner's synonyms", () => {
  it("are searched by, and another file of them makes the archive stale", async () => {
    await mkdir(join(root, ".pilcrow"), { recursive: true });
    await write(join(".pilcrow", "synonyms.txt"), "Doha, Qatar\n");
    await buildArchive(config);
    expect(await paragraphIds("qatar")).toEqual(await paragraphIds("doha"));
    expect(await freshness(config)).toEqual({ state: "fresh" });
    await write(join(".pilcrow", "synonyms.txt"), "Doha, Qatar, the emirate\n");
    expect(await freshness(config)).toEqual({ state: "stale" });
  });

  it("stop the build where they cannot be read, by line", async () => {
    await mkdir(join(root, ".pilcrow"), { recursive: true });
    await write(join(".pilcrow", "synonyms.txt"), "# names\nKabul\n");
    await expect(buildArchive(config)).rejects.toThrow(/Line 2: There is only one word/);
  });
});

describe("freshness", () => {
  it("tells an unchanged folder from a changed one", async () => {
    expect(await freshness(config)).toEqual({ state: "missing" });
    await buildArchive(config);
    expect(await freshness(config)).toEqual({ state: "fresh" });
    await utimes(join(root, "a.txt"), new Date(), new Date(Date.now() + 5000));
    expect(await freshness(config)).toEqual({ state: "stale" });
    await buildArchive(config);
    await write("c.txt", "One more.");
    expect(await freshness(config)).toEqual({ state: "stale" });
  });

  it("does not take a damaged snapshot for a fresh one", async () => {
    const { snapshot } = await buildArchive(config);
    await write(join(".data", "snapshots", snapshot, "articles.json"), "[]");
    expect(await freshness(config)).toEqual({ state: "stale" });
    await buildArchive(config);
    expect(await freshness(config)).toEqual({ state: "fresh" });
    await rm(snapshotFolder(config.data, snapshot), { recursive: true });
    expect(await freshness(config)).toEqual({ state: "stale" });
  });

  it("serves an archive of another folder where none was asked for, if it can be served", async () => {
    const { snapshot } = await buildArchive(config);
    const unasked = { ...config, corpus: { folder: join(root, "elsewhere"), isDefault: true } };
    expect(await freshness(unasked)).toEqual({ state: "unasked", corpus: root });
    expect(await freshness({ ...unasked, corpus: { ...unasked.corpus, isDefault: false } })).toEqual({
      state: "stale",
    });
    await rm(snapshotFolder(config.data, snapshot), { recursive: true });
    expect(await freshness(unasked)).toEqual({ state: "unasked and unusable", corpus: root });
  });
});
