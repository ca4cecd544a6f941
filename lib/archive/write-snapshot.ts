import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Histories, NO_HISTORIES } from "#lib/links/history.ts";
import { syncFolder } from "#lib/links/sync-folder.ts";
import { ARTICLES, type ArticleEntry } from "./archive.ts";
import type { Arranged, ArrangedContents } from "./arrange.ts";
import {
  MANIFEST,
  type Manifest,
  SCHEMA,
  type SnapshotFile,
  snapshotName,
  verifyWholeSnapshot,
} from "./manifest.ts";
import { paragraphStoreFiles } from "./paragraph-store.ts";
import { pastStoreFiles } from "./past-store.ts";
import { removedStoreFiles } from "./removed-store.ts";
import { CURRENT, listSnapshots, SNAPSHOTS, snapshotFolder } from "./snapshots.ts";
import { isCheckedByStore } from "./text-store.ts";
import { type Pieces, writeDurably } from "./write-durably.ts";

/** How many snapshots are kept: the current one, and the last good one before it. */
const KEPT = 2;

export interface SnapshotContent extends Arranged {
  /** What is kept of the past; nothing where left out. */
  readonly histories?: Histories;
  /** The files by which it is searched, by name. Each is written before the next one is asked for. */
  readonly index: Iterable<readonly [name: string, pieces: Pieces]>;
  /** Those of them that are checked by what reads them, and so need not be gone through when the snapshot is opened. */
  readonly checkedWhenRead?: readonly string[];
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
  const files: SnapshotFile[] = [];
  for (const [name, pieces] of filesOf(content)) {
    const isReadersOwn = isCheckedByStore(name) || content.checkedWhenRead?.includes(name);
    const checked = isReadersOwn ? "when read" : "when opened";
    files.push({ name, ...(await writeDurably(join(folder, name), pieces)), checked });
  }
  const manifest: Manifest = {
    schema: SCHEMA,
    fingerprint: content.fingerprint,
    articles: content.articles.length,
    paragraphs: sumOf(content.articles, ({ count }) => count),
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeDurably(join(folder, MANIFEST), [text]);
  await syncFolder(folder);
  return text;
}

function* filesOf(content: SnapshotContent): Generator<readonly [string, Pieces]> {
  const { articles, contents } = content;
  yield [ARTICLES, printedList(articles)];
  const paragraphs = sumOf(articles, ({ count }) => count);
  yield* paragraphStoreFiles(
    allOf(contents, (one) => one.paragraphs),
    paragraphs,
  );
  const removed = sumOf(articles, (one) => one.removed);
  yield* removedStoreFiles(
    allOf(contents, (one) => one.removed),
    removed,
  );
  yield* pastStoreFiles(content.histories ?? NO_HISTORIES);
  yield* content.index;
}

/** As JSON.stringify prints it, piece by piece. */
function* printedList(list: readonly unknown[]): Generator<string> {
  for (const [at, one] of list.entries()) yield `${at === 0 ? "[" : ","}${JSON.stringify(one)}`;
  yield list.length === 0 ? "[]" : "]";
}

const sumOf = (articles: readonly ArticleEntry[], of: (article: ArticleEntry) => number): number =>
  articles.reduce((sum, article) => sum + of(article), 0);

function* allOf<T>(
  contents: readonly ArrangedContents[],
  of: (contents: ArrangedContents) => readonly T[],
): Generator<T> {
  for (const one of contents) yield* of(one);
}

/** A whole snapshot of that name may be serving already and is left alone; a damaged one is replaced. */
async function adopt(draft: string, folder: string, name: string): Promise<void> {
  const isWhole = await verifyWholeSnapshot(folder, name).then(
    () => true,
    () => false,
  );
  if (isWhole) return await rm(draft, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

async function switchCurrent(data: string, name: string): Promise<void> {
  const next = join(data, `${CURRENT}-${process.pid}`);
  await writeDurably(next, [`${name}\n`]);
  await rename(next, join(data, CURRENT));
  await syncFolder(data);
}

async function removeOld(data: string): Promise<void> {
  const kept = (await listSnapshots(data)).slice(0, KEPT);
  for (const name of await readdir(join(data, SNAPSHOTS))) {
    if (!kept.includes(name)) await rm(join(data, SNAPSHOTS, name), { recursive: true, force: true });
  }
}
