import { openSync, readSync, rmSync, writeSync } from "node:fs";

/*
 * A file without a name keeps what is too much for memory: whatever becomes of this process, nothing of it stays. It is
 * known by its descriptor, which the threads of a process share.
 */

/** @param path of a file that is there for a moment only. @returns the descriptor, to be given back by `closeSync` */
export function openUnnamed(path: string): number {
  const file = openSync(path, "w+", 0o600);
  rmSync(path);
  return file;
}

/** Writes all of some bytes at a place: a system may write less at once than it is given. */
export function writeAt(file: number, bytes: Uint8Array, at: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written, at + written);
  }
}

/** Fills all of some bytes from a place on. @throws Error where the file ends before */
export function readAt(file: number, bytes: Uint8Array, at: number): void {
  for (let read = 0; read < bytes.length; ) {
    const more = readSync(file, bytes, read, bytes.length - read, at + read);
    if (more === 0) throw new Error("A file ends before what is read from it.");
    read += more;
  }
}
