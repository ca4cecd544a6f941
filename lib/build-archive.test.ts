import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeCensus } from "#lib/archive/link-census.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { readRegistry } from "#lib/links/read-registry.ts";
import { redactRegistry } from "#lib/links/redact-registry.ts";
import { openSearch, SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { EMPTY_REQUEST } from "#lib/search/request.ts";
import { search } from "#lib/search/search.ts";
import { buildArchive } from "./build-archive.ts";
import { type Config, readConfig } from "./config.ts";
import { expectConsistent } from "./expect-consistent.ts";
import { freshness } from "./freshness.ts";

const KILLS = 4;
/** Longer than a build of this corpus takes. */
const LONGEST_LIFE_MS = 400;

/** Rewrites the corpus and builds it, again and again, until it is killed; says a word after each build. */
const BUILDER = `
  const { writeFileSync } = await import("node:fs");
  const { buildArchive } = await import("#lib/build-archive.ts");
  const { readConfig } = await import("#lib/config.ts");
  const config = readConfig();
  const words = (n) => Array.from({ length: 12 }, (_, at) => "word" + ((n * 7919 + at * 104729) % 9973)).join(" ");
  for (let n = Date.now() % 1000; ; n++) {
    for (let file = 0; file < 5; file++) {
      const paragraphs = Array.from({ length: 8 }, (_, at) => words((n + at) % 40 + file * 40));
      writeFileSync(config.corpus.folder + "/" + file + ".txt", "Title " + file + "\\n\\n" + paragraphs.join("\\n\\n"));
    }
    await buildArchive(config);
    console.log("built");
  }`;

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

  it("restores a lost registry from the archive: ids, texts, days, and what was redacted", async () => {
    await buildArchive(config, { now: Date.UTC(2026, 0, 1) });
    await write("b.md", "# The office\n\nThe office stood in Doha, far from any war.\n");
    await write("c.txt", "The pier\n\nThe pier was closed.\n\nNobody in Doha was to know of it.\n");
    await buildArchive(config, { now: Date.UTC(2026, 0, 2) });
    const ids = await paragraphIds();
    const [secret = ""] = await paragraphIds("nobody");
    await redactRegistry(config.registry, secret, "court order", Date.UTC(2026, 0, 3));
    const before = await buildArchive(config, { now: Date.UTC(2026, 0, 4) });
    await rm(config.registry);
    const after = await buildArchive(config, { now: Date.UTC(2026, 0, 5) });
    expect(after).toMatchObject({ isRegistryLost: true, lostIds: [], snapshot: before.snapshot });
    expect(await paragraphIds()).toEqual(ids.filter((id) => id !== secret));
    const registry = await readRegistry(config.registry);
    expect(after.restored).toBe(registry.paragraphs.size);
    expect(registry.redactions.get(secret)).toMatchObject({ why: "court order" });
    expect(await readFile(config.registry, "utf8")).not.toMatch(/Nobody in Doha/);
    expect(await buildArchive(config)).toMatchObject({ restored: 0, snapshot: before.snapshot });
  });

  it("names the ids of an archive of another corpus, and restores none of them", async () => {
    await buildArchive(config);
    const ids = await paragraphIds();
    for (const name of ["a.txt", "b.md"]) await rm(join(root, name));
    await rm(config.registry);
    await write("d.txt", "Elsewhere\n\nThis is the only paragraph of something else.\n");
    const { restored, lostIds } = await buildArchive(config);
    expect([restored, ids.every((id) => lostIds.includes(id))]).toEqual([0, true]);
  });

  it("gives the same bytes from the same folder and registry, wherever and when it is built", async () => {
    await buildArchive(config, { now: Date.UTC(2026, 0, 1) });
    await write("b.md", "# The office\n\nThe office stood in Doha, far from any war.\n");
    const edited = await buildArchive(config, { now: Date.UTC(2026, 0, 2, 3) });
    const elsewhere = { ...config, data: join(root, ".elsewhere") };
    expect((await buildArchive(elsewhere, { now: Date.UTC(2026, 5, 6) })).snapshot).toBe(edited.snapshot);
  });

  it("tells what became of links", async () => {
    await buildArchive(config);
    await write("b.md", "# The office\n\nThe office stood in Doha, far from any war.\n");
    expect((await buildArchive(config)).changes).toMatchObject({ edited: 1, gone: 0, new: 0 });
    await rm(join(root, "b.md"));
    await expect(buildArchive(config, { maxGone: 0 })).rejects.toThrow(/Nothing was published: 1 published/);
    expect(await paragraphIds()).toHaveLength(2); // the one before is served
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

describe("the registry", () => {
  it("makes an archive stale that does not know what it has learned since", async () => {
    await buildArchive(config);
    expect(await freshness(config)).toEqual({ state: "fresh" });
    const [id = ""] = await paragraphIds();
    await redactRegistry(config.registry, id, "court order");
    expect(await freshness(config)).toEqual({ state: "stale" });
    await rm(config.registry);
    expect(await freshness(config)).toEqual({ state: "fresh" });
  });

  it("leaves an archive fresh with which it was compacted", async () => {
    await buildArchive(config);
    await write("b.md", "# The office\n\nThe office stood in Doha, far from any war.\n");
    expect((await buildArchive(config, { compact: true })).compacted).toMatch(/compacted from/);
    expect(await freshness(config)).toEqual({ state: "fresh" });
  });

  it("is told again what the archive has and it has not", async () => {
    await buildArchive(config);
    const older = await readFile(config.registry, "utf8");
    await write("c.txt", "The pier\n\nThe pier was closed for the winter.\n");
    await buildArchive(config);
    const [pier = ""] = await paragraphIds("pier");
    await write("c.txt", "The pier\n\nIt burned to the ground in April.\n");
    await writeFile(config.registry, older);
    expect(await buildArchive(config)).toMatchObject({ isRegistryLost: false, restored: 1, lostIds: [] });
    expect((await readRegistry(config.registry)).paragraphs.get(pier)).toMatchObject({ state: "gone" });
  });
});

describe("a redaction that did not come to its end", () => {
  it("is brought to it by the next build", async () => {
    await buildArchive(config);
    const [id = ""] = await paragraphIds("war");
    await redactRegistry(config.registry, id, "court order");
    await write(join(".data", "report-1.json"), "far from the war");
    const { snapshot } = await buildArchive(config);
    expect(await readdir(join(config.data, "snapshots"))).toEqual([snapshot]);
    expect(await readdir(config.data)).not.toContain("report-1.json");
    await write("c.txt", "One more.");
    await buildArchive(config);
    expect(await readdir(join(config.data, "snapshots"))).toHaveLength(2); // the one before knows of it
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

function startBuilder(): ChildProcess {
  const flags = ["--import", "tsx", "--input-type=module", "--eval", BUILDER];
  const env = { ...process.env, PILCROW_CORPUS: root, PILCROW_DATA: config.data };
  return spawn(process.execPath, flags, { env, stdio: ["ignore", "pipe", "inherit"] });
}

describe("a build that is killed", () => {
  it("leaves registry and archive consistent wherever it is killed", { timeout: 120_000 }, async () => {
    const published = new Set<string>();
    await buildArchive(config);
    for (let kill = 0; kill < KILLS; kill++) {
      const builder = startBuilder();
      if (builder.stdout) await once(builder.stdout, "data"); // it runs, and has published once
      await sleep(Math.random() * LONGEST_LIFE_MS);
      builder.kill("SIGKILL");
      await once(builder, "close");
      for (const id of await expectConsistent(config)) published.add(id);
    }
    await buildArchive(config);
    await expectConsistent(config);
    const { archive } = await openArchive(config.data, SEARCH_FINGERPRINT);
    const registry = await readRegistry(config.registry);
    expect([...published].filter((id) => !registry.paragraphs.has(id))).toEqual([]);
    expect(takeCensus(registry, archive).unresolved).toEqual([]);
    archive.close();
  });
});
