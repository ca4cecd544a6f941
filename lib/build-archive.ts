import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Arranged, arrange } from "#lib/archive/arrange.ts";
import { withBuildLock } from "#lib/archive/build-lock.ts";
import { verifyWholeSnapshot } from "#lib/archive/manifest.ts";
import { currentSnapshot, snapshotFolder } from "#lib/archive/snapshots.ts";
import { writeSnapshot } from "#lib/archive/write-snapshot.ts";
import { CorpusError, listCorpus, readCorpus } from "#lib/corpus/read-corpus.ts";
import type { CorpusReport } from "#lib/corpus/report.ts";
import { assign } from "#lib/links/assign.ts";
import { appendRegistry, readRegistry } from "#lib/links/registry.ts";
import { buildSearchFiles, CHECKED_WHEN_READ, SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { buildSynonyms } from "#lib/search/synonyms/synonyms.ts";
import type { Config } from "./config.ts";

/** Raised when the same files would give other articles than before. */
const IMPORT_VERSION = 2;
const BUILT_FROM = "built-from.json";

/** Which files, read in which way, the current snapshot was built from. */
interface BuiltFrom {
  readonly corpus: string;
  readonly state: string;
  readonly snapshot: string;
}

export interface Build {
  readonly snapshot: string;
  readonly report: CorpusReport;
  /** There was an archive but no registry: links that only the registry remembered are gone. */
  readonly isRegistryLost: boolean;
}

/**
 * Builds a snapshot of the corpus, makes it current, and writes `report.json` beside it.
 *
 * @throws CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError: sentences for the operator
 */
export async function buildArchive(
  config: Config,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Build> {
  return withBuildLock(config.data, async () => {
    const state = await corpusState(config);
    const synonyms = buildSynonyms(await readSynonyms(config.synonyms)); // a slip in it is told before anything is read
    const { arranged, report, isRegistryLost } = await readArticles(config, onProgress);
    const index = await buildSearchFiles(arranged, synonyms);
    const [checkedWhenRead, fingerprint] = [CHECKED_WHEN_READ, SEARCH_FINGERPRINT];
    const snapshot = await writeSnapshot(config.data, { ...arranged, index, checkedWhenRead, fingerprint });
    await writeReport(config.data, snapshot, report);
    const from: BuiltFrom = { corpus: config.corpus.folder, state, snapshot };
    await writeFile(join(config.data, BUILT_FROM), `${JSON.stringify(from)}\n`);
    return { snapshot, report, isRegistryLost };
  });
}

interface Read {
  readonly arranged: Arranged;
  readonly report: CorpusReport;
  readonly isRegistryLost: boolean;
}

/**
 * Reads the corpus, names its articles and paragraphs, remembers the names, and puts all in the order of a snapshot.
 * Apart, so that articles and registry are given up before the snapshot is built.
 */
async function readArticles(
  config: Config,
  onProgress: (done: number, total: number) => void,
): Promise<Read> {
  const { articles, report } = await readCorpus(config.corpus.folder, onProgress);
  if (articles.length === 0) {
    await writeReport(config.data, null, report);
    throw new CorpusError(noArticles(config.corpus.folder, report));
  }
  const registry = await readRegistry(config.registry);
  const isRegistryLost = registry.paragraphs.size === 0 && (await currentSnapshot(config.data)) !== null;
  const assignment = assign(articles, registry, unreadSources(report));
  await appendRegistry(config.registry, assignment.records); // before anything is published under these ids
  return { arranged: arrange(assignment.articles), report, isRegistryLost };
}

/** Files that are there and gave no article this time. */
function unreadSources({ files }: CorpusReport): Set<string> {
  return new Set(files.filter(({ status }) => status !== "indexed").map(({ source }) => source));
}

/** In one rename, so that a reader never meets half a report. */
async function writeReport(data: string, snapshot: string | null, report: CorpusReport): Promise<void> {
  const draft = join(data, `report-${process.pid}.json`);
  await writeFile(draft, `${JSON.stringify({ snapshot, ...report }, null, 2)}\n`);
  await rename(draft, join(data, "report.json"));
}

function noArticles(folder: string, { files }: CorpusReport): string {
  const reasons = files.map(({ source, reason }) => `  ${source}: ${reason ?? ""}`);
  return [
    `No article could be read from ${folder}. Put at least one .txt or .md file with text in it there.`,
    ...reasons,
  ].join("\n");
}

/** The text of the owner's file of synonyms, "" where there is none. */
async function readSynonyms(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
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
    const isCurrent = from.state === (await corpusState(config));
    return { state: isCurrent && isUsable ? "fresh" : "stale" };
  } catch (error) {
    if (corpus.isDefault && error instanceof CorpusError) return unasked;
    throw error;
  }
}

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

async function corpusState({ corpus, synonyms }: Config): Promise<string> {
  const { files } = await listCorpus(corpus.folder);
  const seen = files.map(({ source, bytes, modified }) => [source, bytes, modified]);
  return createHash("sha256")
    .update(JSON.stringify([IMPORT_VERSION, SEARCH_FINGERPRINT, seen, await readSynonyms(synonyms)]))
    .digest("hex");
}
