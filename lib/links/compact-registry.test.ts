import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendRegistry } from "./append-registry.ts";
import { compactRegistry } from "./compact-registry.ts";
import { historiesOf } from "./histories.ts";
import { ImaginedBuilds, knownTo, sampleArticle } from "./imagined-builds.ts";
import { randomBuilds, SOME_TEXTS } from "./random-builds.ts";
import { readRegistry } from "./read-registry.ts";
import { parseRecord } from "./record.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pilcrow-"));
  path = join(folder, "new", "paragraphs.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

const lines = async () => (await readFile(path, "utf8")).split("\n").slice(0, -1);

/** Writes the registry of some builds, one after the other. */
async function append(builds: ImaginedBuilds): Promise<void> {
  const records = builds.lines.flatMap((line) => parseRecord(line) ?? []);
  for (const time of new Set(records.map((record) => record.time))) {
    const own = records.filter((record) => record.time === time);
    await appendRegistry(path, own);
  }
}

describe("compactRegistry", () => {
  it("keeps all that the archive needs, drops what was replaced, and leaves nothing beside the file", async () => {
    await fc.assert(
      fc.asyncProperty(randomBuilds, async (builds) => {
        await rm(path, { force: true });
        await append(builds);
        const before = await readRegistry(path);
        const histories = historiesOf(before, builds.articles);
        const count = (await lines().catch(() => [])).length;
        await compactRegistry(path);
        const after = await readRegistry(path);
        expect(knownTo(after)).toEqual(knownTo(before));
        expect(historiesOf(after, builds.articles)).toEqual(histories);
        expect((await lines().catch(() => [])).length).toBeLessThanOrEqual(count);
        expect(await readdir(join(folder, "new")).catch(() => [])).toEqual(
          count > 0 ? ["paragraphs.jsonl"] : [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it("drops a build that was cut off", async () => {
    const tides = sampleArticle("a.txt", "Tides", ...SOME_TEXTS);
    await append(new ImaginedBuilds().build([tides]));
    const whole = await lines();
    await appendFile(path, `${whole[0]?.replace("2026-01-01", "2026-01-02")}\n`);
    expect(await compactRegistry(path)).toMatch(/compacted from/);
    expect(await lines()).toEqual(whole);
  });

  it("says so where there is nothing", async () => {
    expect(await compactRegistry(path)).toMatch(/nothing to compact/);
  });
});
