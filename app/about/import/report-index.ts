import type { FileHandle } from "node:fs/promises";
import type { CorpusTotals, FileReport } from "#lib/corpus/report.ts";
import { FILE_FILTERS, type FileFilter } from "./account-params.ts";

/** Where each file's entry stands in a report, so that a page reads its own files and the rest stays on the disk. */
export interface ReportIndex {
  /** The snapshot that the import made; null where it made none. */
  readonly snapshot: string | null;
  readonly totals: CorpusTotals;
  /** Byte offset and length of each entry. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** Places of the entries that pass a filter, in order. */
  readonly places: Readonly<Record<FileFilter, readonly number[]>>;
}

// A report is written with two spaces for each level, so that its entries begin and end on lines of their own.
const FILES = '  "files": [';
const BEGIN = "    {";
const END = /^ {4}\},?$/;
const FILES_END = /^ {2}\],?$/;

/**
 * Goes through a report once, holding one entry of it at a time.
 *
 * @throws SyntaxError where it is not as an import writes it
 */
export async function indexReport(file: FileHandle): Promise<ReportIndex> {
  const [starts, lengths]: [number[], number[]] = [[], []];
  const places = { indexed: [], warned: [], rejected: [], "left-out": [] } as Record<FileFilter, number[]>;
  let [at, within, around]: [number, string[] | null, string] = [0, null, ""];
  let areFiles = false;
  for await (const line of linesOf(file)) {
    const start = at;
    at += Buffer.byteLength(line) + 1;
    if (areFiles && line === BEGIN) {
      within = [];
      starts.push(start);
    }
    within?.push(line);
    if (within && END.test(line)) {
      const entry = within.join("\n").replace(/,$/, "");
      lengths.push(Buffer.byteLength(entry));
      for (const filter of filtersOf(JSON.parse(entry) as FileReport))
        places[filter].push(lengths.length - 1);
      within = null;
    } else if (!within) {
      areFiles = line === FILES || (areFiles && !FILES_END.test(line));
      around += `${line}\n`;
    }
  }
  const { snapshot, totals } = JSON.parse(around) as Pick<ReportIndex, "snapshot" | "totals">;
  if (!totals) throw new SyntaxError("The report has no totals.");
  return { snapshot, totals, starts, lengths, places };
}

function filtersOf({ status, warnings }: FileReport): FileFilter[] {
  const own = FILE_FILTERS.filter((filter) => filter === status.replace(" ", "-"));
  return status === "indexed" && warnings.length > 0 ? [...own, "warned"] : own;
}

/** Lines end at line feeds alone: texts may hold other signs that end lines elsewhere. */
async function* linesOf(file: FileHandle): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of file.createReadStream({ encoding: "utf8", autoClose: false, start: 0 })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
