import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusTotals, FileReport } from "#lib/corpus/report.ts";
import type { AccountPart } from "./account-params.ts";
import { indexReport, type ReportIndex } from "./report-index.ts";

/** Files on a page. */
const FILES_A_PAGE = 200;

/** A part of the account of an import. */
export interface Account {
  /** The snapshot that the import made; null where it made none. */
  readonly snapshot: string | null;
  readonly totals: CorpusTotals;
  readonly files: readonly FileReport[];
  /** The page shown, which is the last where one beyond it was asked for. */
  readonly page: number;
  readonly pages: number;
}

let known: { readonly version: string; readonly index: Promise<ReportIndex> } | null = null;

/** Reads a part of `report.json`; null where there is none, or none that can be read. */
export async function readAccount(data: string, part: AccountPart): Promise<Account | null> {
  const file = await open(join(/*turbopackIgnore: true*/ data, "report.json")).catch(() => null);
  if (!file) return null;
  try {
    return await readPart(file, await indexOf(file), part);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  } finally {
    await file.close();
  }
}

/** The same file has the same index, whoever asks, and however many ask at once. */
async function indexOf(file: FileHandle): Promise<ReportIndex> {
  const { ino, size, mtimeMs } = await file.stat();
  const version = `${ino} ${size} ${mtimeMs}`;
  if (known?.version !== version) known = { version, index: indexReport(file) };
  return known.index;
}

async function readPart(
  file: FileHandle,
  index: ReportIndex,
  { status, page }: AccountPart,
): Promise<Account> {
  const places = status === null ? index.starts.map((_, place) => place) : index.places[status];
  const pages = Math.max(1, Math.ceil(places.length / FILES_A_PAGE));
  const shown = Math.min(page, pages);
  const wanted = places.slice((shown - 1) * FILES_A_PAGE, shown * FILES_A_PAGE);
  const files = await Promise.all(wanted.map((place) => readEntry(file, index, place)));
  return { snapshot: index.snapshot, totals: index.totals, files, page: shown, pages };
}

async function readEntry(
  file: FileHandle,
  { starts, lengths }: ReportIndex,
  place: number,
): Promise<FileReport> {
  const bytes = Buffer.alloc(lengths[place] ?? 0);
  await file.read(bytes, 0, bytes.length, starts[place] ?? 0);
  return JSON.parse(bytes.toString("utf8")) as FileReport;
}
