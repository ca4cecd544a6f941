import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export class BuildLockError extends Error {
  override name = "BuildLockError";
}

/** Locks that this process holds: in a container, a stale lock may name a process id that is now our own. */
const held = new Set<string>();

/**
 * Runs a build of the data folder that no other build may disturb. The lock of a process that is gone is taken over.
 *
 * @throws BuildLockError while another process builds, or where the folder cannot be written
 */
export async function withBuildLock<T>(data: string, build: () => Promise<T>): Promise<T> {
  const path = join(data, "build.lock");
  try {
    await mkdir(data, { recursive: true });
    await take(path, data);
  } catch (error) {
    if (error instanceof BuildLockError) throw error;
    throw new BuildLockError(
      `The data folder ${data} cannot be written: ${(error as Error).message}. Make it writable, or name another one in PILCROW_DATA.`,
    );
  }
  held.add(path);
  try {
    return await build();
  } finally {
    held.delete(path);
    await rm(path, { force: true });
  }
}

async function take(path: string, data: string): Promise<void> {
  const ours = `${path}-${process.pid}`;
  await writeFile(ours, `${process.pid}\n`);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await takes(ours, path)) return;
      const holder = Number(await readFile(path, "utf8").catch(() => "0"));
      if (isHolding(holder, path)) throw new BuildLockError(busy(holder, data));
      await rm(path, { force: true });
    }
    throw new BuildLockError(
      `Other processes keep building the archive in ${data}. Wait for them and start again.`,
    );
  } finally {
    await rm(ours, { force: true });
  }
}

/** A link appears whole, process id and all, or not at all. */
async function takes(ours: string, path: string): Promise<boolean> {
  try {
    await link(ours, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

const busy = (holder: number, data: string) =>
  `Process ${holder} is building the archive in ${data}. Wait for it, or end it, and start again.`;

function isHolding(pid: number, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
