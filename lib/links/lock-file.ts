import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";

/** Locks of this process by their tokens: in a container, a stale one may name a process id that is now our own. */
const held = new Set<string>();

/** What a lock file says. */
interface Holder {
  readonly pid: number;
  /** Tells it from any other lock of that process. */
  readonly token: string;
}

const NOBODY: Holder = { pid: 0, token: "" };

/**
 * Does something while nobody else holds the lock file. The lock of a process that is gone is taken over, by one of
 * those who come for it.
 *
 * @param whenBusy is told the process that holds it, 0 where that cannot be told: throws to give up, or comes back to try
 *   again
 * @throws what the disk says where the file cannot be written
 */
export async function withLockFile<T>(
  path: string,
  whenBusy: (pid: number) => void | Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const token = randomUUID();
  const ours = `${path}-${process.pid}-${token}`;
  held.add(token);
  try {
    await writeFile(ours, `${process.pid} ${token}\n`);
    while (!(await take(path, ours))) {
      const holder = await holderOf(path);
      await whenBusy(isStale(holder) ? 0 : holder.pid);
    }
    await rm(ours, { force: true });
    return await work();
  } finally {
    try {
      await rm(ours, { force: true });
      await giveUp(path, token);
    } finally {
      held.delete(token); // where the disk fails, what is left of it is stale at least
    }
  }
}

/** A link appears whole, with all that it says, or not at all. */
async function take(path: string, ours: string): Promise<boolean> {
  try {
    await link(ours, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return isStale(await holderOf(path)) && takeOver(path, ours);
}

/**
 * Only who holds a second lock may replace a stale one, and looks once more first: it may be somebody's by then. That
 * second lock may be stale in its turn, and is then taken over in the same way.
 */
async function takeOver(path: string, ours: string): Promise<boolean> {
  const second = `${path}-next`;
  const copy = `${ours}-copy`;
  const { token } = await holderOf(ours);
  if (!(await take(second, ours))) return false;
  try {
    const holder = await holderOf(path);
    if (holder.pid === 0 || !isStale(holder)) return false;
    await link(ours, copy);
    await rename(copy, path);
    return true;
  } finally {
    await giveUp(second, token);
  }
}

async function giveUp(path: string, token: string): Promise<void> {
  if ((await holderOf(path)).token === token) await rm(path, { force: true });
}

/** Process 0 where there is no lock. */
async function holderOf(path: string): Promise<Holder> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return NOBODY;
  const [pid, token = ""] = text.trim().split(" ");
  return { pid: Number(pid) || -1, token };
}

function isStale({ pid, token }: Holder): boolean {
  if (pid === process.pid) return !held.has(token);
  try {
    return pid < 0 || !process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "EPERM";
  }
}
