import { open } from "node:fs/promises";

/** Bytes read at once; Node reads no more than 2 GiB in one go. */
const PIECE = 2 ** 26;

/** A file's bytes in memory that threads share. */
export async function readShared(path: string): Promise<SharedArrayBuffer> {
  const file = await open(path);
  try {
    const shared = new SharedArrayBuffer((await file.stat()).size);
    for (let at = 0; at < shared.byteLength; ) {
      const piece = new Uint8Array(shared, at, Math.min(PIECE, shared.byteLength - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read.`);
      at += bytesRead;
    }
    return shared;
  } finally {
    await file.close();
  }
}
