import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { withLockFile } from "#lib/links/lock-file.ts";

export class BuildLockError extends Error {
  override name = "BuildLockError";
}

/**
 * Runs a build of the data folder that no other build may disturb. The lock of a process that is gone is taken over.
 *
 * @throws BuildLockError while another process builds, or where the folder cannot be written
 */
export async function withBuildLock<T>(data: string, build: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return build();
  };
  const giveUp = (pid: number) => {
    throw new BuildLockError(busy(pid, data));
  };
  try {
    await mkdir(data, { recursive: true });
    return await withLockFile(join(data, "build.lock"), giveUp, begin);
  } catch (error) {
    if (hasBegun || error instanceof BuildLockError) throw error;
    throw new BuildLockError(
      `The data folder ${data} cannot be written: ${(error as Error).message}. Make it writable, or name another one in PILCROW_DATA.`,
    );
  }
}

const busy = (pid: number, data: string) =>
  pid > 0
    ? `Process ${pid} is building the archive in ${data}. Wait for it, or end it, and start again.`
    : `Another process is building the archive in ${data}. Wait for it and start again.`;
