import { cp, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { arrange } from "./arrange.ts";
import { SCHEMA, SnapshotError } from "./manifest.ts";
import { openArchive, watchCurrent } from "./open-archive.ts";
import { currentSnapshot, currentVersion, listSnapshots, snapshotFolder } from "./snapshots.ts";
import { type SnapshotContent, writeSnapshot } from "./write-snapshot.ts";

const FINGERPRINT = "settings";

function content(...texts: string[]): SnapshotContent {
  const paragraphs = texts.map((text, at) => ({
    number: at + 1,
    kind: at === 0 ? ("heading" as const) : ("text" as const),
    text,
  }));
  const article = {
    source: "a.txt",
    title: "Talks",
    authors: ["A"],
    date: "2012",
    language: "en",
    tags: ["Doha", "naïve"],
    paragraphs,
    removed: [
      { rule: "page number", text: "Page 1" },
      { rule: "teaser", text: "Read “more”: 北京" },
    ],
  };
  const ids = texts.map((_, at) => `${9 - at}`.padEnd(10, "z")); // sorted the other way round
  const other = { ...article, source: "b.txt", tags: [], paragraphs: paragraphs.slice(0, 1) };
  const third = { ...article, source: "c.txt", paragraphs: [], removed: [{ rule: "ornament", text: "***" }] };
  const named = [
    { article, slug: "talks", ids },
    { article: other, slug: "again", ids: ["aaaaaaaaaa"] },
    { article: { ...third, removed: [] }, slug: "bare", ids: [] },
    { article: third, slug: "zero", ids: [] },
  ];
  return { ...arrange(named), index: new Map([["index.json", ["{}"]]]), fingerprint: FINGERPRINT };
}

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "pilcrow-"));
});
afterEach(() => rm(data, { recursive: true }));

describe("a snapshot", () => {
  it("gives back articles and paragraphs, by slug, id and place", async () => {
    await writeSnapshot(data, content("First: “naïve” 北京.", "Second.", "Third."));
    const { archive, refused } = await openArchive(data, FINGERPRINT);
    expect(refused).toEqual([]);
    expect(archive.articles.map(({ slug, first, count }) => [slug, first, count])).toEqual([
      ["again", 0, 1],
      ["bare", 1, 0],
      ["talks", 1, 3],
      ["zero", 4, 0],
    ]);
    const talks = archive.ordinalOfSlug("talks") ?? -1;
    expect(archive.paragraphsOf(talks).map(({ text }) => text)).toEqual([
      "First: “naïve” 北京.",
      "Second.",
      "Third.",
    ]);
    expect(archive.paragraph(archive.ordinalOfId("8zzzzzzzzz") ?? -1)).toEqual({
      article: talks,
      id: "8zzzzzzzzz",
      number: 2,
      kind: "text",
      text: "Second.",
    });
    expect([archive.ordinalOfId("0000000000"), archive.ordinalOfSlug("none")]).toEqual([
      undefined,
      undefined,
    ]);
    archive.close();
  });

  it("gives back tags and what was taken out", async () => {
    await writeSnapshot(data, content("One.", "Two."));
    const { archive } = await openArchive(data, FINGERPRINT);
    expect(archive.articles.map(({ tags, removed }) => [tags, removed])).toEqual([
      [[], 2],
      [["Doha", "naïve"], 0],
      [["Doha", "naïve"], 2],
      [["Doha", "naïve"], 1],
    ]);
    const pieces = [
      { rule: "page number", text: "Page 1" },
      { rule: "teaser", text: "Read “more”: 北京" },
    ];
    expect(archive.articles.map((_, article) => archive.removedOf(article))).toEqual([
      pieces,
      [],
      pieces,
      [{ rule: "ornament", text: "***" }],
    ]);
    archive.close();
  });

  it("has the same bytes and name for the same content", async () => {
    const name = await writeSnapshot(data, content("One.", "Two."));
    const { ino } = await stat(snapshotFolder(data, name));
    expect(await writeSnapshot(data, content("One.", "Two."))).toBe(name);
    expect((await stat(snapshotFolder(data, name))).ino).toBe(ino); // the one that may be serving was left alone
  });

  it("becomes current whole, the one before is kept, older ones and drafts go", async () => {
    const names = [];
    for (const text of ["One.", "Two.", "Three."]) names.push(await writeSnapshot(data, content(text)));
    expect(await currentSnapshot(data)).toBe(names[2]);
    expect(await listSnapshots(data)).toEqual([names[2], names[1]]);
    expect((await readdir(join(data, "snapshots"))).sort()).toEqual(names.slice(1).sort());
  });

  it("is refused in words for changed bytes and cuts all over its files, or refuses the one text that was changed", async () => {
    const good = await writeSnapshot(data, content("One."));
    const name = await writeSnapshot(data, content("Two.", "Three."));
    const folder = snapshotFolder(data, name);
    for (const file of await readdir(folder)) {
      const whole = await readFile(join(folder, file));
      for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 40))) {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        await writeFile(join(folder, file), flipped);
        await (file.endsWith(".texts") ? expectDamagedText() : expectLastGood(good, name));
        await truncate(join(folder, file), at);
        await expectLastGood(good, name);
      }
      await writeFile(join(folder, file), whole);
    }
    expect((await openArchive(data, FINGERPRINT)).archive.snapshot).toBe(name);
  });

  it("is refused without its manifest, with a file missing, of another schema, and for another engine's settings", async () => {
    const name = await writeSnapshot(data, content("One."));
    const folder = snapshotFolder(data, name);
    await expect(openArchive(data, "other settings")).rejects.toThrow(/other settings than this version/);
    const backup = join(data, "backup");
    await cp(folder, backup, { recursive: true });
    await rm(join(folder, "articles.json"));
    await expect(openArchive(data, FINGERPRINT)).rejects.toThrow(/articles.json is missing/);
    await rm(folder, { recursive: true });
    await rename(backup, folder);
    const manifest = await readFile(join(folder, "manifest.json"), "utf8");
    await writeFile(join(folder, "manifest.json"), manifest.replace(`"schema": ${SCHEMA}`, '"schema": 1'));
    await expect(openArchive(data, FINGERPRINT)).rejects.toThrow(
      /another version of Pilcrow. Build it again/,
    );
    await rm(join(folder, "manifest.json"));
    await expect(openArchive(data, FINGERPRINT)).rejects.toThrow(/no manifest/);
    await rm(folder, { recursive: true });
    await expect(openArchive(data, FINGERPRINT)).rejects.toThrow(/There is no snapshot .* npm run index/);
  });

  it("finds changed bytes of texts when it is built again, and is replaced", async () => {
    const name = await writeSnapshot(data, content("One.", "Two."));
    const path = join(snapshotFolder(data, name), "paragraphs.texts");
    await writeFile(path, (await readFile(path, "utf8")).replace("One", "Two"));
    await expectDamagedText();
    expect(await writeSnapshot(data, content("One.", "Two."))).toBe(name);
    expect(await readFile(path, "utf8")).toContain("One");
  });

  it("leaves to their reader the files that it checks itself, but not their size", async () => {
    const name = await writeSnapshot(data, { ...content("One."), checkedWhenRead: ["index.json"] });
    const path = join(snapshotFolder(data, name), "index.json");
    await writeFile(path, "[]");
    expect((await openArchive(data, FINGERPRINT)).archive.snapshot).toBe(name);
    await writeFile(path, "[");
    await expect(openArchive(data, FINGERPRINT)).rejects.toThrow(/index.json was changed/);
  });

  it("tells how large its files are", async () => {
    await writeSnapshot(data, content("One.", "Two."));
    const { archive } = await openArchive(data, FINGERPRINT);
    const files = await readdir(archive.folder);
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(archive.folder, file))).size));
    const manifest = (await stat(join(archive.folder, "manifest.json"))).size;
    expect(archive.bytes.search).toBe("{}".length);
    expect(archive.bytes.store).toBe(sizes.reduce((all, one) => all + one) - manifest - "{}".length);
    archive.close();
  });

  /** One text or removed piece is refused in words, and the others are what they were. */
  async function expectDamagedText(): Promise<void> {
    const { archive, refused } = await openArchive(data, FINGERPRINT);
    expect(refused).toEqual([]);
    const failures: unknown[] = [];
    const attempt = (read: () => unknown) => {
      try {
        return [read()];
      } catch (error) {
        failures.push(error);
        return [];
      }
    };
    const read = archive.articles.flatMap((_, article) => attempt(() => archive.removedOf(article)));
    const texts = Array.from({ length: archive.paragraphCount }, (_, at) =>
      attempt(() => archive.textOf(at)),
    );
    archive.close();
    expect([failures.length, read.length + texts.flat().length]).toEqual([1, 4 + texts.length - 1]);
    expect(failures[0]).toBeInstanceOf(SnapshotError);
    expect(String(failures[0])).toMatch(/texts is damaged. Build the archive again with npm run index/);
  }

  async function expectLastGood(good: string, damaged: string): Promise<void> {
    const { archive, refused } = await openArchive(data, FINGERPRINT);
    archive.close();
    expect(archive.snapshot).toBe(good);
    expect(refused).toEqual([expect.stringContaining(damaged)]);
  }
});

describe("watchCurrent", () => {
  it("tells of every build, also of one that repairs the same snapshot, and tries again what failed", async () => {
    await writeSnapshot(data, content("One."));
    let calls = 0;
    const failures: unknown[] = [];
    const changed = async () => {
      calls++;
      if (calls === 2) throw new Error("a passing fault");
    };
    const stop = watchCurrent(data, 5, await currentVersion(data), changed, (error) => failures.push(error));
    await sleep(50);
    expect(calls).toBe(0);
    await writeSnapshot(data, content("One."));
    await vi.waitFor(() => expect(calls).toBe(1));
    await writeSnapshot(data, content("Two."));
    await vi.waitFor(() => expect(calls).toBe(3));
    await sleep(50);
    stop();
    expect([calls, failures]).toEqual([3, [new Error("a passing fault")]]);
  });
});
