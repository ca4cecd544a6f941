import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./sync-folder.ts";

/**
 * Puts new content in the place of a file: written beside it, on the disk, then renamed, so that a crash leaves the old
 * one or the new one.
 */
export async function replaceFile(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const draft = `${path}.draft`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(draft, "w");
    try {
      for await (const piece of pieces) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}
