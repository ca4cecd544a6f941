import { open } from "node:fs/promises";

/** Puts the names in a folder on the disk: a file that was renamed is certain only then. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
