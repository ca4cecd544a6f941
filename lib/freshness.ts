import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyWholeSnapshot } from "#lib/archive/manifest.ts";
import { currentSnapshot, snapshotFolder } from "#lib/archive/snapshots.ts";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { importVersion } from "#lib/corpus/import-version.ts";
import { listCorpus } from "#lib/corpus/list-corpus.ts";
import { SETTINGS_FILE } from "#lib/corpus/settings-file.ts";
import { SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { type Config, ownPaths } from "./config.ts";

const BUILT_FROM = "built-from.json";

/** Which files, read in which way, the current snapshot was built from. */
interface BuiltFrom extends Origin {
  readonly corpus: string;
  readonly snapshot: string;
}

export type Freshness =
  /** The snapshot is what the corpus would give now. */
  | { readonly state: "fresh" | "stale" | "missing" }
  /** No corpus was asked for by name, and the snapshot is of another than the default one, or that one is not here. */
  | { readonly state: "unasked" | "unasked and unusable"; readonly corpus: string };

/**
 * How the current snapshot stands to the configured corpus, told from names, sizes and times of the files. A damaged
 * snapshot, or one of another version, does not count.
 *
 * @throws CorpusError where a corpus asked for cannot be listed
 */
export async function freshness(config: Config): Promise<Freshness> {
  const { corpus, data } = config;
  const from = await readBuiltFrom(data);
  if (!from) return { state: "missing" };
  const isUsable = await canBeServed(data, from.snapshot);
  const unasked = { state: isUsable ? "unasked" : "unasked and unusable", corpus: from.corpus } as const;
  if (from.corpus !== corpus.folder) return corpus.isDefault ? unasked : { state: "stale" };
  try {
    const isCurrent = from.state === (await corpusState(config)) && !(await hasGrown(config, from));
    return { state: isCurrent && isUsable ? "fresh" : "stale" };
  } catch (error) {
    if (corpus.isDefault && error instanceof CorpusError) return unasked;
    throw error;
  }
}

/** Whether the registry remembers more or less than it did: a branch was merged, or a paragraph redacted. One that is lost says nothing. */
async function hasGrown({ registry }: Config, from: BuiltFrom): Promise<boolean> {
  const bytes = await sizeOf(registry);
  return bytes > 0 && bytes !== from.registryBytes;
}

/** In bytes, 0 for a file that is not there. */
export const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? 0;

async function canBeServed(data: string, snapshot: string): Promise<boolean> {
  if (snapshot !== (await currentSnapshot(data))) return false;
  const manifest = await verifyWholeSnapshot(snapshotFolder(data, snapshot), snapshot).catch(() => null);
  return manifest?.fingerprint === SEARCH_FINGERPRINT;
}

async function readBuiltFrom(data: string): Promise<BuiltFrom | null> {
  try {
    return JSON.parse(await readFile(join(data, BUILT_FROM), "utf8")) as BuiltFrom;
  } catch {
    return null;
  }
}

/** What the corpus and its settings are now, told from names, sizes and times of the files. */
export async function corpusState(config: Config): Promise<string> {
  const { corpus, synonyms } = config;
  const { files } = await listCorpus(corpus.folder, ownPaths(config));
  const seen = files.map(({ source, bytes, modified }) => [source, bytes, modified]);
  const own = await Promise.all([synonyms, join(corpus.folder, SETTINGS_FILE)].map(readIfThere));
  return createHash("sha256")
    .update(JSON.stringify([importVersion(), SEARCH_FINGERPRINT, seen, ...own]))
    .digest("hex");
}

/** What a snapshot is built from: the state of the corpus before it is read, and the size of the registry after that. */
export interface Origin {
  readonly state: string;
  readonly registryBytes: number;
}

/** What a build that began now would be made from. @throws CorpusError where the corpus cannot be listed */
export async function originNow(config: Config): Promise<Origin> {
  const state = await corpusState(config);
  return { state, registryBytes: await sizeOf(config.registry) };
}

/** What the current snapshot was built from; null where nobody noted it. */
export async function originBuilt({ data }: Config): Promise<Origin | null> {
  const from = await readBuiltFrom(data);
  return from && { state: from.state, registryBytes: from.registryBytes };
}

/** Remembers what the current snapshot was built from. */
export async function writeBuiltFrom(config: Config, snapshot: string, origin: Origin): Promise<void> {
  const from: BuiltFrom = { corpus: config.corpus.folder, snapshot, ...origin };
  await writeFile(join(config.data, BUILT_FROM), `${JSON.stringify(from)}\n`);
}

/** The text of a file that the owner may have written, "" where there is none. */
export async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
