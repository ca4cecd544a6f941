import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ARTICLES } from "./archive.ts";
import type { Arranged } from "./arrange.ts";
import { describeFile, MANIFEST, type Manifest, SCHEMA, snapshotName, verifySnapshot } from "./manifest.ts";
import { buildParagraphStore } from "./paragraph-store.ts";
import { buildRemovedStore } from "./removed-store.ts";
import { CURRENT, listSnapshots, SNAPSHOTS, snapshotFolder } from "./snapshots.ts";

/** How many snapshots are kept: the current one, and the last good one before it. */
const KEPT = 2;

export interface SnapshotContent extends Arranged {
  /** The engine's own files, by name. */
  readonly index: ReadonlyMap<string, string | Uint8Array>;
  readonly fingerprint: string;
}

/**
 * Writes a snapshot beside the ones that are there and then makes it current in one rename. Whatever fails before that
 * leaves the old one serving. The same content gives the same bytes and the same name.
 *
 * @returns the snapshot's name
 */
export async function writeSnapshot(data: string, content: SnapshotContent): Promise<string> {
  const draft = join(data, SNAPSHOTS, `draft-${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const name = snapshotName(await writeFiles(draft, content));
  await adopt(draft, snapshotFolder(data, name), name);
  await syncFolder(join(data, SNAPSHOTS));
  await switchCurrent(data, name);
  await removeOld(data);
  return name;
}

async function writeFiles(folder: string, content: SnapshotContent): Promise<string> {
  const files = new Map<string, string | Uint8Array>([
    [ARTICLES, JSON.stringify(content.articles)],
    ...buildParagraphStore(content.paragraphs),
    ...buildRemovedStore(content.removed),
    ...content.index,
  ]);
  for (const [name, bytes] of files) await writeDurably(join(folder, name), bytes);
  const manifest: Manifest = {
    schema: SCHEMA,
    fingerprint: content.fingerprint,
    articles: content.articles.length,
    paragraphs: content.paragraphs.length,
    files: await Promise.all([...files.keys()].sort().map((name) => describeFile(folder, name))),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeDurably(join(folder, MANIFEST), text);
  await syncFolder(folder);
  return text;
}

/** A whole snapshot of that name may be serving already and is left alone; a damaged one is replaced. */
async function adopt(draft: string, folder: string, name: string): Promise<void> {
  const isWhole = await verifySnapshot(folder, name).then(
    () => true,
    () => false,
  );
  if (isWhole) return await rm(draft, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

async function switchCurrent(data: string, name: string): Promise<void> {
  const next = join(data, `${CURRENT}-${process.pid}`);
  await writeDurably(next, `${name}\n`);
  await rename(next, join(data, CURRENT));
  await syncFolder(data);
}

async function removeOld(data: string): Promise<void> {
  const kept = (await listSnapshots(data)).slice(0, KEPT);
  for (const name of await readdir(join(data, SNAPSHOTS))) {
    if (!kept.includes(name)) await rm(join(data, SNAPSHOTS, name), { recursive: true, force: true });
  }
}

async function writeDurably(path: string, bytes: string | Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
