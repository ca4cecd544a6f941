import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { withBuildLock } from "./build-lock.ts";
import { currentSnapshot, SNAPSHOTS } from "./snapshots.ts";

/** Folder of the data folder for what is made from texts and can be made again: nothing else may keep them. */
export const CACHE = "cache";

/**
 * Removes from the data folder all that may hold words of earlier builds: every snapshot but the current one, drafts,
 * and caches.
 *
 * @throws BuildLockError while another process builds
 */
export async function removeTraces(data: string): Promise<void> {
  await withBuildLock(data, async () => {
    const current = await currentSnapshot(data);
    for (const name of await readdir(join(data, SNAPSHOTS)).catch(() => [])) {
      if (name !== current) await rm(join(data, SNAPSHOTS, name), { recursive: true, force: true });
    }
    await removeCache(data);
  });
}

/** Removes what can be made again. */
export async function removeCache(data: string): Promise<void> {
  await rm(join(data, CACHE), { recursive: true, force: true });
}
