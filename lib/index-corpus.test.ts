import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { currentSnapshot } from "#lib/archive/snapshots.ts";
import { readRegistry } from "#lib/links/read-registry.ts";
import { redactRegistry } from "#lib/links/redact-registry.ts";
import { buildArchive } from "./build-archive.ts";
import { type Config, readConfig } from "./config.ts";
import { expectConsistent } from "./expect-consistent.ts";

/** The disk, which takes so many changes more; then it is as if the process were killed: nothing it does counts. */
const disk = vi.hoisted(() => {
  class Cut extends Error {}
  const state = { left: Number.POSITIVE_INFINITY };
  /** @returns whether this is the very change at which it ends */
  const spend = (): boolean => {
    if (state.left <= 0) throw new Cut("The disk is gone.");
    return --state.left === 0;
  };
  return { state, spend, Cut };
});

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const counted = <T extends (...args: never[]) => Promise<unknown>>(change: T) =>
    (async (...args: Parameters<T>) => {
      if (disk.spend()) throw new disk.Cut("The disk is gone.");
      return change(...args);
    }) as unknown as T;
  /** Of what is written when it ends, half is there. */
  const torn = <T extends (data: never, ...rest: never[]) => Promise<unknown>>(write: T) =>
    (async (data: Uint8Array | string, ...rest: unknown[]) => {
      const call = write as unknown as (data: unknown, ...rest: unknown[]) => Promise<unknown>;
      if (!disk.spend()) return call(data, ...rest);
      const bytes = typeof data === "string" ? Buffer.from(data) : data;
      await call(bytes.subarray(0, bytes.length / 2));
      throw new disk.Cut("The disk is gone.");
    }) as unknown as T;
  const open: typeof real.open = async (path, flags, mode) => {
    if (flags !== undefined && flags !== "r" && disk.spend()) throw new disk.Cut("The disk is gone.");
    const file = await real.open(path, flags, mode);
    const changes = { truncate: counted(file.truncate.bind(file)), sync: counted(file.sync.bind(file)) };
    const writes = { write: torn(file.write.bind(file)), appendFile: torn(file.appendFile.bind(file)) };
    return Object.assign(file, changes, writes);
  };
  const { writeFile: write, rename, link, mkdir, rm: remove } = real;
  const changes = {
    rename: counted(rename),
    link: counted(link),
    mkdir: counted(mkdir),
    rm: counted(remove),
  };
  return { ...real, ...changes, open, writeFile: counted(write) };
});

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pilcrow-"));
});
afterEach(async () => {
  disk.state.left = Number.POSITIVE_INFINITY;
  await rm(root, { recursive: true });
});

const OFFICE = "The office stood in Doha, far from the war and its many roads.";

/** A folder with an archive of it, of which the files have changed since, and a redaction has not been published yet. */
async function prepare(): Promise<Config> {
  const config = readConfig({
    PILCROW_CORPUS: join(root, "base"),
    PILCROW_DATA: join(root, "base", ".data"),
  });
  const write = async (name: string, ...texts: string[]) => {
    await writeFile(join(config.corpus.folder, name), texts.join("\n\n"));
  };
  const { mkdir } = await import("node:fs/promises");
  await mkdir(config.corpus.folder, { recursive: true });
  await write("a.txt", "The talks", "The talks began late in the year.", OFFICE, "Nobody was to know of it.");
  await write("b.txt", "The pier", "The pier was closed for the winter, and for good.");
  await buildArchive(config, { now: Date.UTC(2026, 0, 1) });
  const registry = await readRegistry(config.registry);
  const secret = [...registry.paragraphs].find(({ text }) => text.startsWith("Nobody"));
  await redactRegistry(config.registry, secret?.id ?? "", "court order", Date.UTC(2026, 0, 2));
  await write(
    "a.txt",
    "The talks",
    "The talks began early in the year.",
    `${OFFICE} So it went.`,
    "A new one.",
  );
  await rm(join(config.corpus.folder, "b.txt"));
  await write("c.txt", "The port", "Wages at the port were paid late again.");
  return config;
}

async function copyOf(base: Config, name: string): Promise<Config> {
  await cp(base.corpus.folder, join(root, name), { recursive: true });
  return readConfig({ PILCROW_CORPUS: join(root, name), PILCROW_DATA: join(root, name, ".data") });
}

const NOW = { now: Date.UTC(2026, 0, 3) };

describe("a build that ends at any change of the disk", () => {
  it("leaves registry and archive consistent, and the next one is as if nothing had been", {
    timeout: 300_000,
  }, async () => {
    const base = await prepare();
    const whole = await copyOf(base, "whole");
    const { snapshot } = await buildArchive(whole, NOW);
    const ids = [await expectConsistent(base), await expectConsistent(whole)].flat();
    let cuts = 0;
    for (let isCut = true; isCut; cuts++) {
      const config = await copyOf(base, `cut ${cuts}`);
      disk.state.left = cuts + 1;
      isCut = await buildArchive(config, NOW).then(
        () => disk.state.left <= 0,
        () => true,
      );
      disk.state.left = Number.POSITIVE_INFINITY;
      await expectConsistent(config);
      const again = await buildArchive(config, NOW);
      expect([cuts, again.snapshot, await currentSnapshot(config.data)]).toEqual([cuts, snapshot, snapshot]);
      await expectConsistent(config);
      const { paragraphs } = await readRegistry(config.registry);
      expect(ids.filter((id) => !paragraphs.has(id))).toEqual([]);
      expect(await readFile(config.registry, "utf8")).not.toMatch(/Nobody was to know/);
      await rm(config.corpus.folder, { recursive: true });
    }
    expect(cuts).toBeGreaterThan(50);
  });
});
