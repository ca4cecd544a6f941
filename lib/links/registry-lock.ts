import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { unwritable } from "./append-registry.ts";
import { withLockFile } from "./lock-file.ts";
import { RegistryError } from "./registry-error.ts";

/** How long others are waited for: longer than any of them needs to read the registry and to write it. */
const PATIENCE_MS = 120_000;
const STEP_MS = 50;
/** Says that a folder may be read only. Then nobody who comes from here writes the registry either. */
const READ_ONLY = ["EACCES", "EPERM", "EROFS"];

/**
 * Does what reads the registry and then writes it, while nobody else does: what another process adds in between would
 * be lost, and what one takes out would come back. Builds of several data folders may share one registry.
 *
 * @throws RegistryError where another process does not come to its end
 */
export async function withRegistryLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  const wait = async (pid: number) => {
    if (Date.now() > until) throw new RegistryError(busy(path, pid));
    await sleep(STEP_MS);
  };
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  try {
    await mkdir(dirname(path), { recursive: true });
    return await withLockFile(`${path}.lock`, wait, begin);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (hasBegun || error instanceof RegistryError) throw error;
    if (READ_ONLY.includes(code)) return await work();
    throw unwritable(path, error);
  }
}

const busy = (path: string, pid: number) =>
  `Process ${pid} is at work on the paragraph registry ${path}. Wait for it, or end it, and start again.`;
