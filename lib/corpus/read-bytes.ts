import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { reasonOf } from "./file-error.ts";
import { MEGABYTE } from "./megabyte.ts";
import { Rejection } from "./rejection.ts";

/**
 * The bytes of a file, or the reason why it cannot be read. It may have been changed since it was listed, so it is
 * looked at once more when open, and again when read.
 *
 * @param megabytes how large it may be
 */
export async function readBytes(path: string, megabytes: number): Promise<Uint8Array | Rejection> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return await readWhole(file, megabytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return reasonOf(error);
  }
}

async function readWhole(file: FileHandle, megabytes: number): Promise<Uint8Array> {
  const before = await file.stat();
  if (!before.isFile())
    throw new Rejection(
      "This is no longer a regular file; the corpus should hold files and folders only.",
      "not-a-file",
    );
  if (before.size > megabytes * MEGABYTE)
    throw new Rejection(
      `The file has ${Math.ceil(before.size / MEGABYTE)} MB; an article should have at most ${megabytes} MB.`,
      "too-large",
    );
  const bytes = await file.readFile();
  const after = await file.stat();
  if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new Rejection("The file changed while it was read; index again once it is written.", "changed");
  return bytes;
}
