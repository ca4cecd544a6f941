import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Archive } from "#lib/archive/archive.ts";
import { parse } from "#lib/query/parse.ts";
import { embedded } from "#lib/search/embedded/embedded.ts";
import { INDEX_FILE } from "#lib/search/embedded/index-settings.ts";
import type { FindRequest } from "#lib/search/engine.ts";
import { PLAIN_REQUEST } from "#lib/search/plain-request.ts";
import { sampleId, withTemporaryArchive } from "#lib/search/temporary-archive.ts";
import { PooledEngine } from "./pooled-engine.ts";

const sample = (...paragraphs: string[]) => ({ title: "A title", authors: [], date: null, paragraphs });
const SAMPLES = [sample("The peace talks.", "More talks."), sample("Peace at last.")];
const QUERIES = [
  "peace talks",
  "",
  '"more talks"',
  `id:${sampleId(0, 1)} talks`,
  `talks -id:${sampleId(0, 1)}`,
];

const requestFor = (text: string): FindRequest => ({
  ...PLAIN_REQUEST,
  query: parse(text).query,
  explain: true,
});

const open = (archive: Archive) =>
  PooledEngine.open(
    archive,
    join(archive.folder, INDEX_FILE),
    { name: "pooled", fingerprint: embedded.fingerprint },
    2,
  );

it("answers from its threads what the index answers in this one, until it is closed", async () => {
  await withTemporaryArchive(SAMPLES, embedded, async (archive, engine) => {
    const pooled = await open(archive);
    expect(pooled.describe()).toEqual({ ...engine.describe(), name: "pooled" });
    const requests = QUERIES.map(requestFor);
    const answers = Promise.all(requests.map((request) => pooled.find(request)));
    expect(await answers).toEqual(await Promise.all(requests.map((request) => engine.find(request))));
    await pooled.close();
    await expect(pooled.find(requestFor("peace"))).rejects.toMatchObject({ reason: "closed" });
  });
});

it("refuses an index that was changed", async () => {
  await withTemporaryArchive(SAMPLES, embedded, async (archive) => {
    const path = join(archive.folder, INDEX_FILE);
    const bytes = await readFile(path);
    bytes[bytes.length >> 1] = 255 - (bytes[bytes.length >> 1] ?? 0);
    await writeFile(path, bytes);
    await expect(open(archive)).rejects.toMatchObject({ name: "SnapshotError" });
  });
});

it("refuses the index of another archive", async () => {
  await withTemporaryArchive([...SAMPLES, ...SAMPLES], embedded, (other) =>
    withTemporaryArchive(SAMPLES, embedded, async (archive) => {
      await writeFile(join(archive.folder, INDEX_FILE), await readFile(join(other.folder, INDEX_FILE)));
      await expect(open(archive)).rejects.toThrow("is of other articles");
    }),
  );
});
