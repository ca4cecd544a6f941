import { readFile } from "node:fs/promises";

const PAGE = 4096;
/** Clock ticks a second in `/proc`, on every Linux that Node runs on. */
const TICKS = 100;

/** What a process has taken so far, as its system counts it. */
export interface ProcessUsage {
  /** Held now, in bytes: also what a decompressed stream takes, which no limit of V8 sees. */
  readonly memory: number;
  /** Of processors, in seconds: whatever else the machine does beside. */
  readonly seconds: number;
}

/** Null where the system does not say (it is asked through `/proc`, which Linux has). */
export async function processUsage(pid: number): Promise<ProcessUsage | null> {
  try {
    // The name of the program, in parentheses, may hold spaces. Behind it: user and system time, then the pages held.
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /s, "").split(" ");
    const [user, system, pages] = [11, 12, 21].map((at) => Number(fields[at]));
    const usage = { memory: Number(pages) * PAGE, seconds: (Number(user) + Number(system)) / TICKS };
    return Object.values(usage).every(Number.isFinite) ? usage : null;
  } catch {
    return null;
  }
}
