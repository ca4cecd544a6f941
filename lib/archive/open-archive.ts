import { Archive } from "./archive.ts";
import { isSnapshotError, SnapshotError } from "./manifest.ts";
import { currentVersion, listSnapshots, snapshotFolder } from "./snapshots.ts";

export interface Opening {
  readonly archive: Archive;
  /** What was refused on the way to it, in words. */
  readonly refused: readonly string[];
}

export interface Prepared<T> extends Omit<Opening, "archive"> {
  readonly prepared: T;
}

/**
 * Opens the current snapshot, or where that one is damaged the last good one.
 *
 * @param accepts the fingerprint of the engine that is to serve it
 * @throws SnapshotError that says why none can be served
 */
export async function openArchive(data: string, accepts: string): Promise<Opening> {
  const { prepared: archive, refused } = await openPrepared(data, accepts, async (archive) => archive);
  return { archive, refused };
}

/**
 * The same where more than the archive has to be in order.
 *
 * @param prepare throws a SnapshotError, and closes the archive, where it cannot be served
 * @throws SnapshotError that says why none can be served
 */
export async function openPrepared<T>(
  data: string,
  accepts: string,
  prepare: (archive: Archive) => Promise<T>,
): Promise<Prepared<T>> {
  const refused: string[] = [];
  for (const name of await listSnapshots(data)) {
    try {
      return { prepared: await prepare(await openSnapshot(data, name, accepts)), refused };
    } catch (error) {
      if (!isSnapshotError(error)) throw error;
      refused.push(error.message);
    }
  }
  const hint = "Build the archive with npm run index.";
  throw new SnapshotError(
    refused.length > 0 ? `${refused.join(" ")} ${hint}` : `There is no snapshot in ${data}. ${hint}`,
  );
}

async function openSnapshot(data: string, name: string, accepts: string): Promise<Archive> {
  const archive = await Archive.open(snapshotFolder(data, name), name);
  if (archive.manifest.fingerprint === accepts) return archive;
  archive.close();
  throw new SnapshotError(
    `Snapshot ${name} was indexed with other settings than this version of Pilcrow searches with.`,
  );
}

/**
 * Calls `onChange` after every build of the data folder, also one that gives the same snapshot again (it may have been
 * damaged before). One call at a time; one that fails is told and tried again. Does not keep the process alive.
 *
 * @param interval milliseconds between looks
 * @param dealtWith the version of the data folder (snapshots.ts) that needs no call any more; null: none
 * @returns a function that stops looking
 */
export function watchCurrent(
  data: string,
  interval: number,
  dealtWith: string | null,
  onChange: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => void {
  let seen = dealtWith;
  let isStopped = false;
  let timer = setTimeout(() => void look(), interval).unref();
  async function look(): Promise<void> {
    try {
      const now = await currentVersion(data);
      if (now !== seen) await onChange();
      seen = now;
    } catch (error) {
      onFailure(error);
    }
    if (!isStopped) timer = setTimeout(() => void look(), interval).unref();
  }
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
