import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/*
 * The data folder:
 *   current                 the name of the snapshot to serve
 *   snapshots/<name>/       snapshots, each whole and never changed
 *   snapshots/draft-<pid>/  one that is being written
 */
export const CURRENT = "current";
export const SNAPSHOTS = "snapshots";
const NAME = /^[0-9a-f]{16}$/;

export function snapshotFolder(data: string, name: string): string {
  return join(data, SNAPSHOTS, name);
}

/** The name that `current` points to, or null where nothing was built yet. */
export async function currentSnapshot(data: string): Promise<string | null> {
  const name = (await readFile(join(data, CURRENT), "utf8").catch(() => "")).trim();
  return NAME.test(name) ? name : null;
}

/** Changes with every build, also with one that gives the same snapshot again. */
export async function currentVersion(data: string): Promise<string> {
  const written = await stat(join(data, CURRENT)).catch(() => null);
  return `${await currentSnapshot(data)} ${written?.mtimeMs ?? 0}`;
}

/** The snapshots on the disk: the current one first, then the newest. */
export async function listSnapshots(data: string): Promise<string[]> {
  const names = (await readdir(join(data, SNAPSHOTS)).catch(() => [])).filter((name) => NAME.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: await timeOf(snapshotFolder(data, name)) })),
  );
  const newest = dated.sort((a, b) => b.time - a.time).map(({ name }) => name);
  const current = await currentSnapshot(data);
  return current && newest.includes(current)
    ? [current, ...newest.filter((name) => name !== current)]
    : newest;
}

/** 0 for a folder that a build has just removed. */
async function timeOf(folder: string): Promise<number> {
  return (await stat(folder).catch(() => null))?.mtimeMs ?? 0;
}
