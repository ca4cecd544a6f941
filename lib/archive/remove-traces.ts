import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Archive } from "./archive.ts";
import { currentSnapshot, listSnapshots, SNAPSHOTS, snapshotFolder } from "./snapshots.ts";

/** Folder of the data folder for what is made from texts and can be made again: nothing else may keep them. */
export const CACHE = "cache";

/** What a build that was killed left of its report. */
const REPORT_DRAFT = /^report-\d+\.json$/;

/**
 * Removes from the data folder all that may hold words of earlier builds: every snapshot but the current one, drafts,
 * and caches. For one who holds the lock of the folder.
 */
export async function removeTraces(data: string): Promise<void> {
  const current = await currentSnapshot(data);
  for (const name of await readdir(join(data, SNAPSHOTS)).catch(() => [])) {
    if (name !== current) await rm(join(data, SNAPSHOTS, name), { recursive: true, force: true });
  }
  for (const name of await readdir(data)) {
    if (REPORT_DRAFT.test(name)) await rm(join(data, name), { force: true });
  }
  await removeCache(data);
}

/**
 * The same, where a snapshot is left that does not know of every redaction, because the one that took the texts out of
 * the registry did not come to its end. For one who holds the lock of the folder.
 *
 * @param ids of the paragraphs that were redacted
 */
export async function removeUnredacted(data: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const others = (await listSnapshots(data)).slice(1);
  const known = await Promise.all(others.map((name) => knowsOf(ids, data, name)));
  if (known.includes(false)) await removeTraces(data);
}

async function knowsOf(ids: readonly string[], data: string, name: string): Promise<boolean> {
  const archive = await Archive.open(snapshotFolder(data, name), name).catch(() => null);
  try {
    return archive !== null && ids.every((id) => (archive.historyOf(id)?.redacted ?? null) !== null);
  } catch {
    return false; // nobody can tell what a damaged one holds
  } finally {
    archive?.close();
  }
}

/** Removes what can be made again. */
export async function removeCache(data: string): Promise<void> {
  await rm(join(data, CACHE), { recursive: true, force: true });
}
