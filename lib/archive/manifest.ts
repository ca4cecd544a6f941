import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Raised when the layout of a snapshot's files changes; an archive of another schema has to be built anew. */
export const SCHEMA = 2;
export const MANIFEST = "manifest.json";

interface SnapshotFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a snapshot holds and how to know that it is whole. Holds no time, so that the same corpus gives the same bytes. */
export interface Manifest {
  readonly schema: number;
  /** Of the engine's settings: an index made with others would silently find nothing. */
  readonly fingerprint: string;
  readonly articles: number;
  readonly paragraphs: number;
  readonly files: readonly SnapshotFile[];
}

/** A snapshot that must not be served: damaged, incomplete, or made by another version. */
export class SnapshotError extends Error {
  override name = "SnapshotError";
}

export async function describeFile(folder: string, name: string): Promise<SnapshotFile> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, name)), hash);
  return { name, bytes: (await stat(join(folder, name))).size, sha256: hash.digest("hex") };
}

/** The name of a snapshot's folder: made from its manifest, and so from its whole content. */
export function snapshotName(manifest: string): string {
  return createHash("sha256").update(manifest).digest("hex").slice(0, 16);
}

/**
 * Reads the manifest of a snapshot and checks every file against it.
 *
 * @throws SnapshotError that names what is wrong
 */
export async function verifySnapshot(folder: string, name: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => {
    throw new SnapshotError(`Snapshot ${name} has no manifest: it is incomplete.`);
  });
  const manifest = parseManifest(text, name);
  if (snapshotName(text) !== name)
    throw new SnapshotError(`Snapshot ${name} is damaged: its manifest was changed.`);
  for (const file of manifest.files) {
    const found = await describeFile(folder, file.name).catch(() => null);
    if (found?.sha256 !== file.sha256) {
      throw new SnapshotError(
        `Snapshot ${name} is damaged: ${file.name} ${found ? "was changed" : "is missing"}.`,
      );
    }
  }
  return manifest;
}

function parseManifest(text: string, name: string): Manifest {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw new SnapshotError(`Snapshot ${name} is damaged: its manifest is no JSON.`);
  }
  if (manifest.schema !== SCHEMA) {
    throw new SnapshotError(
      `Snapshot ${name} was made by another version of Pilcrow. Build it again with npm run index.`,
    );
  }
  return manifest as Manifest;
}
