import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { snapshotFolder } from "#lib/archive/snapshots.ts";
import { buildArchive } from "./build-archive.ts";
import { type Config, readConfig } from "./config.ts";
import { freshness } from "./freshness.ts";

let root = "";
let config: Config = readConfig({});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pilcrow-"));
  config = readConfig({ PILCROW_CORPUS: root, PILCROW_DATA: join(root, ".data") });
  await write("a.txt", "The talks\n\nThe talks in Doha began late in the year.\n");
});
afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, name), text);

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
