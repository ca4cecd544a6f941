import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "#lib/corpus/article.ts";
import { ImaginedBuilds, sampleArticle } from "#lib/links/imagined-builds.ts";
import { resolve } from "#lib/links/resolve.ts";
import type { Archive } from "./archive.ts";
import { arrange } from "./arrange.ts";
import { articleAt } from "./article-at.ts";
import { takeCensus } from "./link-census.ts";
import { linkLookup } from "./link-lookup.ts";
import { openArchive } from "./open-archive.ts";
import { snapshotFolder } from "./snapshots.ts";
import { writeSnapshot } from "./write-snapshot.ts";

const ENVOY = "The envoy left for Doha before the talks had even begun in earnest.";
const EDITED = "The envoy left for Doha a week before the talks had even begun in earnest.";
const WAGES = "Wages at the port were paid late again, and nobody could say for what reason.";
const TIDES = "High water came twice that Tuesday, and the pilots slept between the tides.";
const BEFORE = [
  sampleArticle("a.txt", "Talks", ENVOY, WAGES, TIDES),
  sampleArticle("b.txt", "Port", "No more."),
];
const AFTER = [sampleArticle("a.txt", "The talks", EDITED, `${WAGES} ${TIDES}`)];

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "pilcrow-"));
});
afterEach(() => rm(data, { recursive: true }));

/** Builds them one after the other, and opens what the last one gives. */
async function archiveAfter(...versions: Article[][]): Promise<{ archive: Archive; builds: ImaginedBuilds }> {
  const builds = new ImaginedBuilds();
  for (const articles of versions) builds.build(articles);
  const content = { ...arrange(builds.articles), histories: builds.histories, index: [], fingerprint: "" };
  await writeSnapshot(data, content);
  return { archive: (await openArchive(data, "")).archive, builds };
}

const textsOf = (archive: Archive, slug: string, day: string) =>
  articleAt({ archive }, slug, day)?.paragraphs.map(({ text }) => text);

describe("what a snapshot keeps of the past", () => {
  it("resolves every id as the registry does, and counts them", async () => {
    const { archive, builds } = await archiveAfter(BEFORE, AFTER);
    const { registry } = builds;
    const lookup = linkLookup({ archive });
    for (const id of registry.paragraphs.ids()) expect(resolve(id, lookup)).toEqual(builds.resolve(id));
    expect(takeCensus(registry, archive)).toEqual({
      counts: { current: 1, edited: 1, moved: 0, merged: 2, split: 0, ambiguous: 0, gone: 1 },
      unresolved: [],
      unregistered: [],
    });
    archive.close();
  });

  it("gives articles as they were on a day, also those that are gone, and old ids for their anchors", async () => {
    const { archive, builds } = await archiveAfter(BEFORE, AFTER);
    expect(archive.versionsOf("talks").map(({ day, title }) => [day, title])).toEqual([
      ["2026-01-01", "Talks"],
      ["2026-01-02", "The talks"],
    ]);
    expect(articleAt({ archive }, "talks", "2025-12-31")).toBeNull();
    expect(textsOf(archive, "talks", "2026-01-01")).toEqual([ENVOY, WAGES, TIDES]);
    expect(textsOf(archive, "talks", "2026-09-09")).toEqual([EDITED, `${WAGES} ${TIDES}`]);
    expect(textsOf(archive, "port", "2026-01-01")).toEqual(["No more."]);
    expect(articleAt({ archive }, "port", "2026-01-02")).toMatchObject({ until: null, paragraphs: [] });
    expect(articleAt({ archive }, "nothing", "2026-01-02")).toBeNull();
    const larger = builds.idsOf("a.txt")[1];
    expect(archive.aliasesOf("talks").map(([, id]) => id)).toEqual([larger, larger]);
    expect(archive.aliasesOf("port")).toEqual([]);
    archive.close();
  });

  it("is nothing where nothing changed, and names what the registry and the archive do not share", async () => {
    const { archive, builds } = await archiveAfter(BEFORE, BEFORE);
    expect(archive.past).toBeNull();
    const other = new ImaginedBuilds().build([
      ...BEFORE,
      ...AFTER.map((one) => ({ ...one, source: "c.txt" })),
    ]);
    const census = takeCensus(other.registry, archive);
    expect(census.unresolved.toSorted()).toEqual([...other.idsOf("c.txt")].toSorted());
    expect(takeCensus(new ImaginedBuilds().build(AFTER).registry, archive).unregistered.length).toBe(4);
    expect(builds.records).toEqual([]);
    archive.close();
  });

  it("counts as unresolved what leads to a paragraph that is not there", async () => {
    const builds = new ImaginedBuilds().build(BEFORE).build(AFTER);
    const astray = builds.histories.paragraphs.map(
      ([id, history]) =>
        [id, history.state === "merged" ? { ...history, to: ["zzzzzzzzzz"] } : history] as const,
    );
    const histories = { ...builds.histories, paragraphs: astray };
    await writeSnapshot(data, { ...arrange(builds.articles), histories, index: [], fingerprint: "" });
    const { archive } = await openArchive(data, "");
    expect(takeCensus(builds.registry, archive).unresolved).toHaveLength(2);
    archive.close();
  });

  it("misses a damaged text, tells of it, and answers all the same", async () => {
    const { archive: whole } = await archiveAfter(BEFORE, AFTER);
    const path = join(snapshotFolder(data, whole.snapshot), "old.texts");
    whole.close();
    await writeFile(path, (await readFile(path, "utf8")).replace("envoy", "ENVOY"));
    const { archive } = await openArchive(data, "");
    const told: string[] = [];
    const source = { archive, onDamage: (name: string) => told.push(name) };
    expect(articleAt(source, "talks", "2026-01-01")?.paragraphs.map(({ text }) => text)).toEqual([
      null,
      WAGES,
      TIDES,
    ]);
    expect(told).toEqual([expect.stringMatching(/^Old text \d/)]);
    archive.close();
  });
});
