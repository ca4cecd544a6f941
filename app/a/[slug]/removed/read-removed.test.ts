import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { arrange } from "#lib/archive/arrange.ts";
import { openArchive } from "#lib/archive/open-archive.ts";
import { writeSnapshot } from "#lib/archive/write-snapshot.ts";
import { readRemoved } from "./read-removed.ts";

const REMOVED = [
  { rule: "page number", text: "12" },
  { rule: "teaser", text: "Read more gales." },
];
const article = (source: string, removed: typeof REMOVED) => ({
  source,
  title: "",
  authors: [],
  date: null,
  language: "en",
  tags: [],
  paragraphs: [{ number: 1, kind: "text" as const, text: "Silt again." }],
  removed,
});

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "removed-"));
});
afterEach(() => rmSync(data, { recursive: true }));

async function open() {
  const arranged = arrange([
    { article: article("a.txt", REMOVED), slug: "a", ids: ["0000000000"] },
    { article: article("b.txt", []), slug: "b", ids: ["1111111111"] },
  ]);
  await writeSnapshot(data, { ...arranged, index: new Map(), fingerprint: "" });
  return (await openArchive(data, "")).archive;
}

it("gives what was left out of an article in its order, and null for one that is not there", async () => {
  const archive = await open();
  const head = { title: "a.txt", language: "en", damage: null };
  expect(readRemoved({ archive }, "a")).toEqual({ ...head, pieces: REMOVED });
  expect(readRemoved({ archive }, "b")?.pieces).toEqual([]);
  expect(readRemoved({ archive }, "c")).toBeNull();
  archive.close();
});

it("says that it cannot be read where it is damaged, and tells the operator", async () => {
  const archive = await open();
  const path = join(archive.folder, "removed.texts");
  writeFileSync(path, readFileSync(path, "utf8").replace("gales", "GALES"));
  const told: string[] = [];
  const removed = readRemoved({ archive, onDamage: (name) => told.push(name) }, "a");
  expect(removed).toMatchObject({ pieces: [], damage: { code: "damaged" } });
  expect(told).toEqual(["What was left out of a"]);
  archive.close();
});
