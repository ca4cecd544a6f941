import { join } from "node:path";
import { codeOf } from "./file-error.ts";
import { type CorpusFile, type CorpusListing, findRoot, listCorpus } from "./list-corpus.ts";
import { readBytes } from "./read-bytes.ts";
import { Rejection } from "./rejection.ts";
import { type FileReport, reportWithout } from "./report.ts";
import { DEFAULT_SETTINGS, type ImportSettings } from "./settings.ts";
import { parseSettings, SETTINGS_FILE, SettingsError } from "./settings-file.ts";
import { isSidecarName, parseSidecar, type Sidecar } from "./sidecar.ts";
import { Sidecars } from "./sidecars.ts";

/** A folder of articles, and all that its owner says of them. */
export interface OpenCorpus {
  /** Its real path. */
  readonly root: string;
  readonly listing: CorpusListing;
  readonly settings: ImportSettings;
  readonly sidecars: Sidecars;
  /** The files that are no sidecars, in the order of their sources. */
  readonly files: readonly CorpusFile[];
  /** What became of those that are, with the warnings that there are by now. */
  readonly sidecarReports: () => readonly FileReport[];
}

/**
 * Lists a corpus and reads its settings and sidecars.
 *
 * @param own files and folders that Pilcrow writes
 * @throws CorpusError where the folder, or the owner's settings in it, cannot be read
 */
export async function openCorpus(folder: string, own?: readonly string[]): Promise<OpenCorpus> {
  const listing = await listCorpus(folder, own);
  const root = await findRoot(folder);
  const settings = await readSettings(root, listing);
  return { root, listing, settings, ...(await readSidecars(root, listing.files, settings)) };
}

async function readSettings(root: string, { settings }: CorpusListing): Promise<ImportSettings> {
  if (!settings) return DEFAULT_SETTINGS;
  const bytes = await readBytes(join(root, SETTINGS_FILE), 1);
  if (bytes instanceof Rejection) throw new SettingsError(`${SETTINGS_FILE}: ${bytes.message}`);
  try {
    return parseSettings(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError(`${SETTINGS_FILE} is not UTF-8 (${codeOf(error)}); save it as such.`);
  }
}

async function readSidecars(
  root: string,
  files: readonly CorpusFile[],
  { limits }: ImportSettings,
): Promise<Pick<OpenCorpus, "sidecars" | "files" | "sidecarReports">> {
  const found: Sidecar[] = [];
  const reports: FileReport[] = [];
  const articles: CorpusFile[] = [];
  for (const file of files) {
    const { source } = file;
    const sidecar = isSidecarName(source.slice(source.lastIndexOf("/") + 1))
      ? await readSidecar(join(root, source), source, limits.megabytes)
      : null;
    if (sidecar === null) articles.push(file);
    else if (sidecar instanceof Rejection) reports.push(reportWithout(source, "rejected", sidecar));
    else {
      found.push(sidecar);
      reports.push(reportWithout(source, "left out", DESCRIBES));
    }
  }
  const sidecars = new Sidecars(found);
  const sidecarReports = () =>
    reports.map((report) => ({ ...report, warnings: sidecars.warningsOf(report.source) }));
  return { sidecars, files: articles, sidecarReports };
}

const DESCRIBES = new Rejection("The file describes the articles beside it and is none itself.", "sidecar");

async function readSidecar(
  path: string,
  source: string,
  megabytes: number,
): Promise<Sidecar | Rejection | null> {
  const bytes = await readBytes(path, megabytes);
  if (bytes instanceof Rejection) return bytes;
  try {
    return parseSidecar(source, bytes);
  } catch (error) {
    return error instanceof Rejection ? error : new Rejection(`The file cannot be read: ${codeOf(error)}.`);
  }
}
