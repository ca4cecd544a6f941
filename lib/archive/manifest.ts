import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { WrittenFile } from "./write-durably.ts";

/** Raised when the layout of a snapshot's files changes; an archive of another schema has to be built anew. */
export const SCHEMA = 4;
export const MANIFEST = "manifest.json";

export interface SnapshotFile extends WrittenFile {
  readonly name: string;
  /** When its bytes are checked: before anything is served, or piece by piece by what reads them. */
  readonly checked: "when opened" | "when read";
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

export const SNAPSHOT_ERROR = "SnapshotError";

/** A snapshot that must not be served: damaged, incomplete, or made by another version. */
export class SnapshotError extends Error {
  override name = SNAPSHOT_ERROR;
}

/** Whether something thrown is one. Each of Next's bundles, and each thread, has a class of its own: told by name. */
export function isSnapshotError(error: unknown): error is SnapshotError {
  return error instanceof Error && error.name === SNAPSHOT_ERROR;
}

/** The name of a snapshot's folder: made from its manifest, and so from its whole content. */
export function snapshotName(manifest: string): string {
  return createHash("sha256").update(manifest).digest("hex").slice(0, 16);
}

/**
 * Reads the manifest of a snapshot and checks its files against it: by size those that are checked when they are read,
 * every byte of the others.
 *
 * @throws SnapshotError that names what is wrong
 */
export async function verifySnapshot(folder: string, name: string): Promise<Manifest> {
  const manifest = await readManifest(folder, name);
  for (const file of manifest.files) {
    await (file.checked === "when read" ? requireSize(folder, name, file) : requireBytes(folder, name, file));
  }
  return manifest;
}

/**
 * The same with every byte of every file: slow for a large archive.
 *
 * @throws SnapshotError that names what is wrong
 */
export async function verifyWholeSnapshot(folder: string, name: string): Promise<Manifest> {
  const manifest = await readManifest(folder, name);
  for (const file of manifest.files) await requireBytes(folder, name, file);
  return manifest;
}

async function readManifest(folder: string, name: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => {
    throw new SnapshotError(`Snapshot ${name} has no manifest: it is incomplete.`);
  });
  const manifest = parseManifest(text, name);
  if (snapshotName(text) !== name)
    throw new SnapshotError(`Snapshot ${name} is damaged: its manifest was changed.`);
  return manifest;
}

async function requireSize(folder: string, snapshot: string, { name, bytes }: SnapshotFile): Promise<void> {
  const found = await stat(join(folder, name)).catch(() => null);
  if (found?.size !== bytes) throw damaged(snapshot, name, found !== null);
}

async function requireBytes(folder: string, snapshot: string, { name, sha256 }: SnapshotFile): Promise<void> {
  const hash = createHash("sha256");
  const isThere = await pipeline(createReadStream(join(folder, name)), hash).then(
    () => true,
    () => false,
  );
  if (!isThere || hash.digest("hex") !== sha256) throw damaged(snapshot, name, isThere);
}

const damaged = (snapshot: string, file: string, isThere: boolean) =>
  new SnapshotError(`Snapshot ${snapshot} is damaged: ${file} ${isThere ? "was changed" : "is missing"}.`);

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
