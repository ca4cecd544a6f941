import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** What a file is made of, piece by piece, so that it need not be held whole. */
export type Pieces = Iterable<string | Uint8Array>;

/** A file as it was written. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Small pieces are gathered into chunks of so many bytes; a larger piece is written as it is. */
const CHUNK = 1024 * 1024;

/** Writes a file that is on the disk when this returns, and hashes it on the way. */
export async function writeDurably(path: string, pieces: Pieces): Promise<WrittenFile> {
  const file = await open(path, "w");
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for (const chunk of chunksOf(pieces)) {
      hash.update(chunk);
      await writeWhole(file, chunk);
      bytes += chunk.length;
    }
    await file.sync();
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

/** Each chunk is good until the next one is asked for. */
function* chunksOf(pieces: Pieces): Generator<Uint8Array> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    if (filled + bytes.length > CHUNK) {
      yield chunk.subarray(0, filled);
      filled = 0;
    }
    if (bytes.length > CHUNK) yield bytes;
    else {
      chunk.set(bytes, filled);
      filled += bytes.length;
    }
  }
  yield chunk.subarray(0, filled);
}

/** A system writes at most 2 GiB at once, and may write less than it is given. */
async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written, Math.min(bytes.length - written, 2 ** 30))).bytesWritten;
  }
}
