import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withLockFile } from "#lib/links/lock-file.ts";

export class BuildLockError extends Error {
  override name = "BuildLockError";
}

/** How often is looked whether another build has ended. */
const STEP_MS = 200;

/**
 * Runs a build of the data folder that no other build may disturb. The lock of a process that is gone is taken over.
 *
 * @param isPatient waits while another process builds
 * @throws BuildLockError while another process builds and it is not waited for, or where the folder cannot be written
 */
export async function withBuildLock<T>(data: string, build: () => Promise<T>, isPatient = false): Promise<T> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return build();
  };
  const whenBusy = async (pid: number) => {
    if (!isPatient) throw new BuildLockError(busy(pid, data));
    await sleep(STEP_MS);
  };
  try {
    await mkdir(data, { recursive: true });
    return await withLockFile(join(data, "build.lock"), whenBusy, begin);
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
