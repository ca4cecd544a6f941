import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

export class BuildLockError extends Error {
  override name = "BuildLockError";
}

/**
 * Runs a build of the data folder that no other build may disturb. The lock of a process that is gone is taken over.
 *
 * @throws BuildLockError while another process builds
 */
export async function withBuildLock<T>(data: string, build: () => Promise<T>): Promise<T> {
  await mkdir(data, { recursive: true });
  const path = join(data, "build.lock");
  await take(path, data);
  try {
    return await build();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, data: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(`${process.pid}\n`);
      return await file.close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (holder && isRunning(holder)) {
      throw new BuildLockError(
        `Process ${holder} is building the archive in ${data}. Wait for it, or end it, and start again.`,
      );
    }
    await rm(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
