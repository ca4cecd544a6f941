import { readFile } from "node:fs/promises";

const PAGE = 4096;

/**
 * The memory that a process holds, in bytes, as its system counts it: also what a decompressed stream takes, which no
 * limit of V8 sees. Null where the system does not say (it is asked through `/proc`, which Linux has).
 */
export async function residentMemory(pid: number): Promise<number | null> {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]);
    return Number.isFinite(pages) ? pages * PAGE : null;
  } catch {
    return null;
  }
}
