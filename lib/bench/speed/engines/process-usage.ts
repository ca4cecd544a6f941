import { readFileSync } from "node:fs";
import type { Usage } from "./peer.ts";

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

/**
 * What a running process has used so far.
 *
 * @throws Error where there is no /proc (it is Linux's) or no such process
 */
export function usageOf(pid: number | undefined): Usage {
  // The name of the program, in parentheses, may hold spaces; user and system time are the 12th and 13th field after.
  const fields = read(pid, "stat")
    .replace(/^.*\) /s, "")
    .split(" ");
  const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
  return { cpuSeconds, peakBytes: kilobytes(pid, "VmHWM") * 1024 };
}

/** Memory that a running process takes now. */
export const residentBytesOf = (pid: number | undefined): number => kilobytes(pid, "VmRSS") * 1024;

function kilobytes(pid: number | undefined, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(read(pid, "status"))?.[1]);
}

const read = (pid: number | undefined, file: string): string => readFileSync(`/proc/${pid}/${file}`, "utf8");
