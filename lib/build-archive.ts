import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Archive } from "#lib/archive/archive.ts";
import { type Arranged, arrange } from "#lib/archive/arrange.ts";
import { withBuildLock } from "#lib/archive/build-lock.ts";
import { isSnapshotError } from "#lib/archive/manifest.ts";
import { markCopies } from "#lib/archive/mark-copies.ts";
import { rememberedBy } from "#lib/archive/remembered.ts";
import { CACHE, removeCache, removeUnredacted } from "#lib/archive/remove-traces.ts";
import { currentSnapshot, snapshotFolder } from "#lib/archive/snapshots.ts";
import { writeDurably } from "#lib/archive/write-durably.ts";
import { writeSnapshot } from "#lib/archive/write-snapshot.ts";
import { KeptSignatures } from "#lib/corpus/copies/kept-signatures.ts";
import { CorpusError } from "#lib/corpus/corpus-error.ts";
import { printReport } from "#lib/corpus/print-report.ts";
import { readCorpus } from "#lib/corpus/read-corpus.ts";
import type { CorpusReport, CorpusTotals } from "#lib/corpus/report.ts";
import { reportPieces } from "#lib/corpus/report-pieces.ts";
import { TextSpool } from "#lib/corpus/text-spool.ts";
import { compactRegistry } from "#lib/links/compact-registry.ts";
import type { LinkChanges } from "#lib/links/count-changes.ts";
import type { Histories } from "#lib/links/history.ts";
import { IdTable } from "#lib/links/id-table.ts";
import { type LinkOptions, linkArticles, type Published } from "#lib/links/link-articles.ts";
import type { Remembered } from "#lib/links/restored-records.ts";
import { buildSearchFiles, CHECKED_WHEN_READ, SEARCH_FINGERPRINT } from "#lib/search/open-search.ts";
import { Scratch } from "#lib/search/scratch.ts";
import { buildSynonyms } from "#lib/search/synonyms/synonyms.ts";
import { type Config, ownPaths } from "./config.ts";
import { corpusState, readIfThere, sizeOf, writeBuiltFrom } from "./freshness.ts";
import { reportLeftOut } from "./report-left-out.ts";

export interface Build {
  readonly snapshot: string;
  readonly totals: CorpusTotals;
  /** What became of the files, for the terminal. */
  readonly account: string;
  /** What became of the links published before. */
  readonly changes: LinkChanges;
  /** There was an archive but no registry. */
  readonly isRegistryLost: boolean;
  /** How many ids the registry was told again from the archive before. */
  readonly restored: number;
  /** Ids of the archive before that the registry does not know, and that could be neither restored nor minted again. */
  readonly lostIds: readonly string[];
  /** What it came to that the registry was compacted; null where that was not asked for. */
  readonly compacted: string | null;
}

export interface BuildOptions extends Omit<LinkOptions, "unread" | "published" | "texts"> {
  readonly onProgress?: (done: number, total: number) => void;
  /** Has the registry compacted, before it is noted how large it was. */
  readonly compact?: boolean;
  /** Waits for another build of the data folder to end. */
  readonly wait?: boolean;
}

/**
 * Builds a snapshot of the corpus, makes it current, and writes `report.json` beside it.
 *
 * @throws CorpusError, RegistryError, SynonymsError, BuildLockError, EngineError: sentences for the operator
 */
export async function buildArchive(config: Config, options: BuildOptions = {}): Promise<Build> {
  return withBuildLock(config.data, () => buildWhileLocked(config, options), options.wait);
}

/** The same, for one who holds the lock of the data folder. */
export async function buildWhileLocked(config: Config, options: BuildOptions = {}): Promise<Build> {
  const spool = new TextSpool(join(config.data, `texts-${process.pid}`));
  const scratch = new Scratch(config.data);
  try {
    return await buildWith(spool, scratch, config, options);
  } finally {
    scratch.close();
    spool.close();
  }
}

/** @param spool, scratch keep the texts, and what is made of them, until the snapshot is written */
async function buildWith(
  spool: TextSpool,
  scratch: Scratch,
  config: Config,
  options: BuildOptions,
): Promise<Build> {
  const state = await corpusState(config);
  const synonyms = buildSynonyms(await readIfThere(config.synonyms)); // a slip in it is told before anything is read
  const { arranged, histories, report, holdsRedacted, redacted, registryBytes, ...read } = await readArticles(
    spool,
    config,
    options,
  );
  const index = await withCurrent(config.data, (earlier) =>
    buildSearchFiles(arranged, synonyms, scratch, earlier),
  );
  const [checkedWhenRead, fingerprint] = [CHECKED_WHEN_READ, SEARCH_FINGERPRINT];
  const content = { ...arranged, histories, index, checkedWhenRead, fingerprint };
  const snapshot = await writeSnapshot(config.data, content);
  await removeUnredacted(config.data, redacted);
  await writeReport(config.data, snapshot, report);
  await writeBuiltFrom(config, snapshot, { state, registryBytes });
  if (holdsRedacted) await removeCache(config.data);
  return { snapshot, totals: report.totals, account: printReport(report), ...read };
}

interface Read extends Omit<Build, "snapshot" | "totals" | "account"> {
  readonly report: CorpusReport;
  readonly arranged: Arranged;
  readonly histories: Histories;
  /** A file still holds a redacted text, which must not stay in what was made of the file either. */
  readonly holdsRedacted: boolean;
  /** Ids of the paragraphs that were ever redacted. */
  readonly redacted: readonly string[];
  /** Of the registry, with what this build added. */
  readonly registryBytes: number;
}

/**
 * Reads the corpus, names its articles and paragraphs, remembers the names, and puts all in the order of a snapshot.
 * Apart, so that articles and registry are given up before the snapshot is built.
 */
async function readArticles(
  spool: TextSpool,
  config: Config,
  { onProgress, compact, ...options }: BuildOptions,
): Promise<Read> {
  const { articles, report } = await readCorpus(config.corpus.folder, onProgress, {
    cache: join(config.data, CACHE, "import"),
    own: ownPaths(config),
    spool,
  });
  if (articles.length === 0) {
    await writeReport(config.data, null, report);
    throw new CorpusError(noArticles(config.corpus.folder, report));
  }
  const unread = unreadSources(report);
  const published = () => publishedIds(config.data);
  const linked = await linkArticles(config.registry, articles, {
    ...options,
    unread,
    published,
    texts: spool,
  });
  const compacted = compact ? await compactRegistry(config.registry) : null;
  const registryBytes = await sizeOf(config.registry);
  const { articles: named, leftOut, forbids, ...told } = linked;
  return {
    ...told,
    arranged: markCopies(arrange(named), new KeptSignatures(join(config.data, CACHE, "copies"))),
    report: reportLeftOut(report, leftOut, forbids),
    compacted,
    registryBytes,
  };
}

/** Ids that the current snapshot answers for, none where it cannot be read any more; null where there is none. */
async function publishedIds(data: string): Promise<Published | null> {
  if ((await currentSnapshot(data)) === null) return null;
  return withCurrent(data, (archive) => {
    const past = archive?.past ?? null;
    return {
      present: idsUpTo(archive?.paragraphCount ?? 0, (ordinal) => archive?.placeOf(ordinal).id ?? ""),
      past: idsUpTo(past?.count ?? 0, (at) => past?.idAt(at) ?? ""),
      remember: () => remember(data),
    };
  });
}

/** Null where the archive is damaged. */
async function remember(data: string): Promise<Remembered | null> {
  try {
    return await withCurrent(data, (archive) => archive && rememberedBy(archive));
  } catch (error) {
    if (isSnapshotError(error)) return null;
    throw error;
  }
}

function idsUpTo(count: number, idAt: (at: number) => string): IdTable {
  const ids = new IdTable();
  for (let at = 0; at < count; at++) ids.add(idAt(at));
  return ids;
}

/** @param use is given the archive of the current snapshot, or null where there is none that can be read */
async function withCurrent<T>(data: string, use: (archive: Archive | null) => T | Promise<T>): Promise<T> {
  const snapshot = await currentSnapshot(data);
  const archive = snapshot === null ? null : await openUnlessDamaged(data, snapshot);
  try {
    return await use(archive);
  } finally {
    archive?.close();
  }
}

async function openUnlessDamaged(data: string, snapshot: string): Promise<Archive | null> {
  try {
    return await Archive.open(snapshotFolder(data, snapshot), snapshot);
  } catch (error) {
    if (isSnapshotError(error)) return null;
    throw error;
  }
}

/** Files that are there and gave no article this time. */
function unreadSources({ files }: CorpusReport): Set<string> {
  const sources = new Set<string>();
  for (const { status, source } of files) if (status !== "indexed") sources.add(source);
  return sources;
}

/** In one rename, so that a reader never meets half a report. */
async function writeReport(data: string, snapshot: string | null, report: CorpusReport): Promise<void> {
  const draft = join(data, `report-${process.pid}.json`);
  await writeDurably(draft, reportPieces(snapshot, report));
  await rename(draft, join(data, "report.json"));
}

function noArticles(folder: string, { files }: CorpusReport): string {
  const reasons = Array.from(files, ({ source, reason }) => `  ${source}: ${reason ?? ""}`);
  return [
    `No article could be read from ${folder}. Put at least one .txt or .md file with text in it there.`,
    ...reasons,
  ].join("\n");
}
